/** What every REST resource needs: who calls, paging, ETags, idempotency keys, JSON rules, OpenAPI. */
package coop.encommun.kit.web;
