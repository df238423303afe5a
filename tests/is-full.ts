/** Whether everything is tested that there is, which takes long; each change is tested on a part of it: `npm run test:deep`. */
export const isFull = process.env['POLYDECK_FULL'] === '1'
