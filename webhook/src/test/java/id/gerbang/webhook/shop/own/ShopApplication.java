package id.gerbang.webhook.shop.own;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** A shop's own JAX-RS application; empty, so that the server scans for resources. */
@ApplicationPath("api")
public class ShopApplication extends Application {}
