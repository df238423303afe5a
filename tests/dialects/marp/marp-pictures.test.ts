import { describe, expect, it } from 'vitest'
import { readMarpPicture } from '../../../src/dialects/marp/marp-pictures.js'

const plain = { alt: '', isBackground: false, wishes: {}, attributes: [], hasFilter: false }

describe('readMarpPicture', () => {
  it.each([
    ['A hill in fog', { alt: 'A hill in fog' }],
    ['w:200px', { attributes: ['width=200px'] }],
    ['w:200 h:3cm A hill', { alt: 'A hill', attributes: ['width=200px', 'height=113px'] }],
    ['width:50% height:auto', { attributes: ['width=50%'] }],
    ['blur:5px sepia', { hasFilter: true }],
    ['left side', { alt: 'left side' }],
    ['bg', { isBackground: true }],
    ['bg contain', { isBackground: true, wishes: { 'background-size': 'contain' } }],
    ['bg fit', { isBackground: true, wishes: { 'background-size': 'contain' } }],
    ['bg 80%', { isBackground: true, wishes: { 'background-size': '80%' } }],
    ['bg w:300px', { isBackground: true, wishes: { 'background-size': '300px auto' } }],
    [
      'bg right:40% The hill',
      {
        alt: 'The hill',
        isBackground: true,
        wishes: { 'background-side': 'right', 'background-split': '40%' },
      },
    ],
    ['bg vertical opacity:.5', { isBackground: true, hasFilter: true }],
  ])('reads `%s`', (words, expected) => {
    expect(readMarpPicture(words)).toEqual({ ...plain, ...expected })
  })
})
