/** Exact values: money, splitting without loss, identifiers. */
package coop.encommun.kit.value;
