/** A picture's file, whatever its folder. */
const fileName = /\.(png|jpe?g|jfif|gif|webp|svg|avif|bmp|tiff?|heic|ico|drawio)$/i

/** More words than a file's name has are a sentence about one. */
const mostWords = 6

/** What cameras, tools and editors call pictures: `IMG_2031`, `Screenshot 2024-05-01 at 10.12`, `image-1`, `Untitled`. */
const made =
  /^(img|dsc[nf]?|pxl|image|picture|photo|figure|fig|screen ?shot|untitled|unnamed|clipboard|alt|alt text|description)[^\p{L}]*(at[^\p{L}]*)?([ap]m)?$/iu

/** Words for `picture` alone, maybe with a number, in the languages of most documents. */
const picture =
  /^(imagen|imagem|imatge|immagine|bild|abbildung|abb|foto|fotografie|captura( de pantalla| de tela)?|capture|afbeelding|obraz|obrazek|obr\u00e1zek|k\u00e9p|billede|bilde|kuva|\u0438\u0437\u043e\u0431\u0440\u0430\u0436\u0435\u043d\u0438\u0435|\u043a\u0430\u0440\u0442\u0438\u043d\u043a\u0430|\u0440\u0438\u0441\u0443\u043d\u043e\u043a|\u0437\u043e\u0431\u0440\u0430\u0436\u0435\u043d\u043d\u044f|\u0441\u043d\u0438\u043c\u043a\u0430|\u03b5\u03b9\u03ba\u03cc\u03bd\u03b1|\u56fe|\u56fe\u7247|\u56fe\u50cf|\u5716\u7247|\u753b\u50cf|\u56f3|\uc774\ubbf8\uc9c0|\uadf8\ub9bc|\u0635\u0648\u0631\u0629|\u05ea\u05de\u05d5\u05e0\u05d4|resim|h\u00ecnh \u1ea3nh|\u0e20\u0e32\u0e1e)[^\p{L}]*$/iu

/** Whether an alt text says nothing of its picture: there is none, or it is a file's name, an address, or a word for `picture`. */
export function isPoorAlt(alt: string): boolean {
  const text = alt.trim()
  if (text === '' || made.test(text) || picture.test(text)) return true
  if (/^(https?:|www\.|data:|\.{0,2}\/)\S*$/i.test(text)) return true
  if (fileName.test(text)) return text.split(/\s+/).length <= mostWords
  return /^[\w-]*_[\w-]*$/.test(text)
}
