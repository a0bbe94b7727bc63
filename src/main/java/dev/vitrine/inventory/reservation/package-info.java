/** Stock that is promised or sold: reservations, allocation to locations, the ledger. */
@NamedInterface("reservation")
@NullMarked
package dev.vitrine.inventory.reservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
