using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>The claims behind a figure of money.</summary>
public sealed class ClaimsBehindModel(IOperations operations)
{
    public const int PageSize = 50;

    public ClaimsBehindQuery Query { get; private set; } = new(FigureOf.OwedByPayers);

    public ClaimsBehindDto? Page { get; private set; }

    /// <param name="band">None where it is no band.</param>
    public async Task LoadAsync(string? of, string? payer, int? band, int from)
    {
        Query = new ClaimsBehindQuery(
            NamedValue.TryParse<FigureOf>(of, out var figure) ? figure : FigureOf.OwedByPayers, string.IsNullOrEmpty(payer) ? null : payer,
            band >= 0 && band < AgeBands.Labels.Count ? band : null, Math.Max(0, from), PageSize);
        Page = await operations.RunAsync<IRevenueAppService, ClaimsBehindDto>((all, ct) => all.GetClaimsBehindAsync(Query, ct));
    }

    public static string PathOf(ClaimsBehindQuery query, string path = "/billing/money/claims")
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal) { ["of"] = query.Of.ToString() };
        if (query.Payer is not null)
            parts["payer"] = query.Payer;
        if (query.Band is { } band)
            parts["band"] = band.ToString(CultureInfo.InvariantCulture);
        if (query.Skip > 0)
            parts["from"] = query.Skip.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(path, parts);
    }
}
