package org.tallystick.app.intake.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.ResourceRows;

/**
 * A range of addresses that is not the public internet.
 *
 * @param what what it is for
 */
record Network(InetAddress base, int bits, String what) {
    private static final List<Network> ALL = ResourceRows.of(Network.class, "networks.tsv").stream()
            .map(Network::of)
            .toList();

    private static Network of(String[] row) {
        String[] range = row[0].split("/");
        try {
            return new Network(InetAddress.getByName(range[0]), Integer.parseInt(range[1]), row[1]);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("networks.tsv: no address: " + row[0], e);
        }
    }

    /** The network that {@code address} is in; null when it is a public one. */
    static @Nullable Network of(InetAddress address) {
        for (Network network : ALL) {
            if (network.has(address)) {
                return network;
            }
        }
        return null;
    }

    private boolean has(InetAddress address) {
        byte[] own = base.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
