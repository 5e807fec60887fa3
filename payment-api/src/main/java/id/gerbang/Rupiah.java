package id.gerbang;

import java.io.Serializable;

/** An amount of money: whole rupiah, never negative, exact. */
public final class Rupiah implements Comparable<Rupiah>, Serializable {

    private static final long serialVersionUID = 1L;

    /** Nothing. */
    public static final Rupiah ZERO = new Rupiah(0);

    private final long amount;

    private Rupiah(long amount) {
        this.amount = amount;
    }

    /**
     * An amount.
     *
     * @param amount whole rupiah, 0 or more
     * @throws IllegalArgumentException if {@code amount} is negative
     */
    public static Rupiah of(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount is never negative, this one is " + amount);
        }
        return new Rupiah(amount);
    }

    /** The amount in whole rupiah, 0 or more. */
    public long getAmount() {
        return amount;
    }

    /**
     * This and another amount.
     *
     * @throws ArithmeticException if the sum does not fit into a {@code long}
     */
    public Rupiah plus(Rupiah other) {
        return new Rupiah(Math.addExact(amount, other.amount));
    }

    /**
     * This amount several times.
     *
     * @param quantity 0 or more
     * @throws IllegalArgumentException if {@code quantity} is negative
     * @throws ArithmeticException if the product does not fit into a {@code long}
     */
    public Rupiah times(long quantity) {
        if (quantity < 0) {
            throw new IllegalArgumentException("a quantity is never negative, this one is " + quantity);
        }
        return new Rupiah(Math.multiplyExact(amount, quantity));
    }

    /** A stream of bytes may say anything. */
    private Object readResolve() {
        return of(amount);
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rupiah && ((Rupiah) other).amount == amount;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(amount);
    }

    /** As it is written in Indonesia: {@code Rp 10.000}. */
    @Override
    public String toString() {
        StringBuilder digits = new StringBuilder(Long.toString(amount));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, '.');
        }
        return "Rp " + digits;
    }
}
