using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Hosting;

/// <summary>
/// What stands before this host and ends TLS for it. Its word for the caller's address and scheme is taken only where
/// <c>Proxies:Known</c> names it: addresses and networks, separated by spaces or commas.
/// </summary>
internal static class Proxies
{
    private const string Setting = "Proxies:Known";

    /// <exception cref="BusinessException">Something in the setting is neither an address nor a network.</exception>
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var known = (configuration[Setting] ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(NetworkOf).ToList();
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = known.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            known.ForEach(options.KnownIPNetworks.Add);
        });
    }

    /// <summary>Outside development a browser that has come by TLS once comes by TLS for a year.</summary>
    public static void UseProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
    }

    private static System.Net.IPNetwork NetworkOf(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        Check.That(System.Net.IPNetwork.TryParse(text, out var network), Setting, $"{Setting} has '{text}'; write addresses and networks, for instance 10.0.0.0/8.");
        return network;
    }
}
