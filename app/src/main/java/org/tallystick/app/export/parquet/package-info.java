/**
 * Parquet files of flat tables. In go rows, out comes a file of row groups with plain pages under gzip, by the Apache Parquet
 * format 2; no more than one row group is held in memory.
 */
@NullMarked
package org.tallystick.app.export.parquet;

import org.jspecify.annotations.NullMarked;
