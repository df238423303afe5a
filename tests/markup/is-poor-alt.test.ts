import { describe, expect, it } from 'vitest'
import { isPoorAlt } from '../../src/markup/is-poor-alt.js'

const poor = [
  '',
  ' ',
  'image',
  'Image 1',
  'picture',
  'alt text',
  'hill.png',
  'My hill.JPEG',
  'a/b.svg',
  'IMG_2031',
  'DSC01234',
  'Screenshot 2024-05-01 at 10.12.33',
  'image-20240101',
  'final_v3',
  'https://example.org/a',
  './a',
  'Bild 3',
  'изображение',
  '图片',
  '图1',
  'صورة',
  'captura de pantalla',
]
const rich = [
  'models',
  'A hill',
  'A photo of a hill',
  'Figure 1: the loop',
  'Image of a hill',
  'GPT-4',
  'Node.js',
  'HTTP/2',
  'Windows-11',
  'Bildung',
  '图表显示增长',
  'Drag the file hill.png to the folder, then open hill.png',
  '😀',
]

describe('isPoorAlt', () => {
  it.each(poor)('finds %j poor', (text) => {
    expect(isPoorAlt(text)).toBe(true)
  })

  it.each(rich)('lets %j pass', (text) => {
    expect(isPoorAlt(text)).toBe(false)
  })
})
