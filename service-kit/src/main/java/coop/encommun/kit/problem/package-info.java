/** Refusals and how they are told: RFC 9457 problem documents in French and English, on every path. */
package coop.encommun.kit.problem;
