package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardResult.Piece;
import java.util.List;

/** Told what a solve comes upon, in the solving thread. */
public interface MipWatch {

    MipWatch NOBODY = new MipWatch() {};

    default void found(List<Piece> pieces, long score) {}

    default void proved(long bound) {}
}
