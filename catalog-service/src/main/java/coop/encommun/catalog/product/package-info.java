/** Products: what co-ops can ask for. One plain feature, flat on purpose: rules in {@link Product} and {@link ProductSheet}. */
package coop.encommun.catalog.product;
