import { describe, expect, it } from 'vitest'
import { describeMedia } from '../../src/assets/describe-media.js'

const head = (text: string) => Buffer.from(text, 'latin1')

describe('what plays', () => {
  it.each([
    ['\0\0\0\x20ftypisom\0\0', 'video', { kind: 'video', extension: 'mp4' }],
    ['\0\0\0\x20ftypM4A \0\0', 'video', { kind: 'audio', extension: 'm4a' }],
    ['\0\0\0\x20ftypmp42\0\0', 'audio', { kind: 'audio', extension: 'm4a' }],
    ['\x1aE\xdf\xa3\x01\x42\x82\x84webm', 'video', { kind: 'video', extension: 'webm' }],
    ['OggS\0\x02', 'video', { kind: 'video', extension: 'ogv' }],
    ['OggS\0\x02', 'audio', { kind: 'audio', extension: 'ogg' }],
    ['RIFF\x24\0\0\0WAVEfmt ', 'audio', { kind: 'audio', extension: 'wav' }],
    ['ID3\x04', 'audio', { kind: 'audio', extension: 'mp3' }],
    ['\xff\xfb\x90\0', 'audio', { kind: 'audio', extension: 'mp3' }],
  ] as const)('is known by its first bytes: %j', (text, wanted, type) => {
    expect(describeMedia(head(text), wanted)).toEqual(type)
  })

  it.each([
    '<!doctype html>',
    '<svg xmlns="">',
    '#!/bin/sh',
    '\x89PNG',
    'RIFF\0\0\0\0WEBP',
    '\x1aE\xdf\xa3 matroska',
    '',
  ])('is nothing else, whatever it is called: %j', (text) => {
    expect(describeMedia(head(text), 'video')).toBeUndefined()
  })
})
