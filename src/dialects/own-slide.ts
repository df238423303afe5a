/** What a scoped style has in place of its slide's id, until that is known: a sign that stands for no letter. */
export const ownSlide = '\ue000'
