package org.tallystick.dispute;

import java.util.Set;

/**
 * What became of clusters.
 *
 * @param gone those that are no more
 * @param changed those that are new, or have other claims than before
 */
record Changes(Set<Cluster> gone, Set<Cluster> changed) {}
