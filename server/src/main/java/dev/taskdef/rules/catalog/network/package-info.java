/** Rules: network mode, ports, links and names on the network. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.network;
