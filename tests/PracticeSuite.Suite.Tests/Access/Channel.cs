using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Web.Pages.Patients;

namespace PracticeSuite.Suite.Tests.Access;

internal enum ChannelKind
{
    Page,
    Api,
    Search,
    Export,
    Pdf,
}

/// <summary>A way by which something of a chart may reach somebody.</summary>
/// <param name="Permission">What the page or endpoint itself asks for; null = nothing but to be signed in, or it is asked of services alone.</param>
/// <param name="Shows">The facts that stand there for whoever may read them. Whatever else stands there must be theirs to read as well.</param>
internal sealed record Channel(ChannelKind Kind, string Name, string? Permission, IReadOnlyList<ChartFact> Shows, Func<ChannelSite, ClaimsPrincipal, Task<string>> ReadAsync)
{
    /// <summary>It names the chart, or facts of it stand there.</summary>
    public bool IsAboutChart => Shows.Count > 0 || Name.StartsWith("/patients/", StringComparison.Ordinal);

    /// <summary>Every page and every address to GET that the host maps, but those for people who have not signed in; then what is found and made without an address.</summary>
    public static IReadOnlyList<Channel> Of(ChannelSite site, CanaryChart chart)
    {
        var places = ChannelPlaces.Of(chart);
        var framed = $"{places.Fill("/patients/{Id:guid}")}?part=who";
        return
        [
            .. site.Endpoints.Where(IsForTheSignedIn).SelectMany(endpoint => At(endpoint, places)),
            new Channel(ChannelKind.Page, "the chart in its frame", ChartingPermissions.Patients.View, [ChartFact.Address], (site, person) => site.DrawWithFrameAsync(person, framed)),
            .. ChannelPlaces.WithoutAddress(chart),
        ];
    }

    private static bool IsForTheSignedIn(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && IsRead(endpoint) && !RouteOf(endpoint).StartsWith("/_", StringComparison.Ordinal);

    private static bool IsRead(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true;

    private static string RouteOf(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}";

    private static IEnumerable<Channel> At(RouteEndpoint endpoint, ChannelPlaces places)
    {
        var (route, permission) = (RouteOf(endpoint), endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).FirstOrDefault(policy => policy is not null));
        var page = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        var filled = places.Fill(route);
        if (page is null || page.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute), inherit: true))
            yield return new Channel(page is null ? places.KindOf(route) : ChannelKind.Page, filled, permission, places.ShownAt(filled), (site, person) => ChannelText.GetAsync(site, person, filled));
        else
        {
            var values = ValuesOf(endpoint, filled);
            foreach (var path in page == typeof(PatientPage) ? PartsOf(filled) : [filled])
                yield return new Channel(ChannelKind.Page, path, permission, places.ShownAt(path), (site, person) => site.DrawAsync(person, path, page, values));
        }
    }

    /// <summary>As the router hands them to the page.</summary>
    private static Dictionary<string, object?> ValuesOf(RouteEndpoint endpoint, string path)
    {
        var read = new RouteValueDictionary();
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path.Split('?')[0], read);
        return endpoint.RoutePattern.Parameters.ToDictionary(
            parameter => parameter.Name,
            parameter => parameter.ParameterPolicies.Any(policy => policy.Content == "guid") ? Guid.Parse((string)read[parameter.Name]!) : read[parameter.Name],
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>As the page's own tabs name them.</summary>
    private static IEnumerable<string> PartsOf(string path) =>
        from tab in ((string Key, string Label, string Permission)[])typeof(PatientPage).GetField("Tabs", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!
        select $"{path}?part={tab.Key}";
}
