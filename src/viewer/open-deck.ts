/*
 * Opens a deck in the visitor's language, on the slide that the address names: `index.html#/slide`. It stands in the head and
 * runs before anything is drawn. Where it does not run, the page offers the languages as links.
 */

import { chooseLocale } from './choose-locale.js'
import { rememberedLanguage } from './remembered-language.js'

const { locales = '', source = '' } = document.currentScript?.dataset ?? {}
const remembered = rememberedLanguage()
const wanted = [...(remembered === undefined ? [] : [remembered]), ...navigator.languages]
const locale = chooseLocale(wanted, locales.split(' ')) ?? source

// Only what follows `#`: the rest of the address is no business of the deck's.
location.replace(`${encodeURIComponent(locale)}.html${location.hash}`)
