import {percent as shareInWords} from "#model/percent"

/** An amount for people: `$2.13 M`, `$840K`. Negative amounts carry the sign in front. */
export function shortUsd(amount: number): string {
  const sign = amount < 0 ? "-" : ""
  const size = Math.abs(amount)
  if (size >= 999_500) return `${sign}$${(size / 1e6).toFixed(2)} M`
  return `${sign}$${Math.round(size / 1e3)}K`
}

/** A share for people, as everywhere but with a plain space: `7 %`. */
export function percent(share: number): string {
  return shareInWords(share).replace("\u202f", " ")
}
