using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Rates;

/// <summary>Rates as people look at them. A practice has thousands at most, of which evaluation holds all in memory, too.</summary>
internal sealed class RateReader(BillingDbContext db, SettingsReader settings)
{
    private const int MostRows = 500;
    private const int MostChanges = 500;

    public async Task<RatePageDto> ReadPageAsync(RateQuery query, CancellationToken cancellationToken)
    {
        var names = await PayersAsync(cancellationToken);
        var choices = await settings.ReadAsync(cancellationToken);
        var own = await db.Rates.AsNoTracking().ToListAsync(cancellationToken);
        var all = own.Select(rate => ToDto(rate, names)).Concat(MedicareRates.National(choices.AdvancedApmParticipant).Select(Shipped)).ToList();
        var found = all.Where(rate => Matches(rate, query))
            .OrderBy(rate => rate.Code, StringComparer.Ordinal).ThenBy(rate => rate.Payer, StringComparer.Ordinal).ThenBy(rate => rate.Locality, StringComparer.Ordinal)
            .ThenBy(rate => rate.Facility).ThenByDescending(rate => rate.From).ThenBy(rate => rate.Id).ToList();
        return new RatePageDto(
            found.Count,
            [.. found.Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MostRows))],
            [.. all.Select(rate => rate.Locality).OfType<string>().Distinct().Order(StringComparer.Ordinal)]);
    }

    public async Task<RateDto> ReadAsync(Rate rate, CancellationToken cancellationToken) => ToDto(rate, await PayersAsync(cancellationToken));

    public async Task<IReadOnlyList<PriceChangeDto>> ReadChangesAsync(PriceKind kind, int skip, int take, CancellationToken cancellationToken)
    {
        var names = await PayersAsync(cancellationToken);
        var changes = await db.PriceChanges.AsNoTracking().Where(c => c.Kind == kind)
            .OrderByDescending(c => c.At).ThenBy(c => c.Code).ThenBy(c => c.Facility).ThenBy(c => c.Id).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostChanges)).ToListAsync(cancellationToken);
        return
        [
            .. changes.Select(change => new PriceChangeDto(
                change.At, change.By, change.Kind, change.Code, NameOf(change.PayerId, names), change.Locality, change.Facility, change.EffectiveFrom,
                change.BeforeCents is { } before ? new Money(before) : null, new Money(change.AfterCents), change.Reason)),
        ];
    }

    private static bool Matches(RateDto rate, RateQuery query) => (string.IsNullOrWhiteSpace(query.Code) || rate.Code.Equals(query.Code.Trim(), StringComparison.OrdinalIgnoreCase))
        && (query.PayerId is not { } payer || payer == (rate.PayerId ?? Guid.Empty))
        && (string.IsNullOrWhiteSpace(query.Locality) || rate.Locality == query.Locality)
        && (query.On is not { } day || (rate.From <= day && (rate.To is null || day <= rate.To)));

    private Task<Dictionary<Guid, string>> PayersAsync(CancellationToken cancellationToken) =>
        db.Payers.AsNoTracking().IgnoreAutoIncludes().Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);

    private static RateDto ToDto(Rate rate, Dictionary<Guid, string> names) => new(
        rate.Id, rate.Version, rate.PayerId, NameOf(rate.PayerId, names), rate.Code, rate.Locality, rate.Facility, rate.EffectiveFrom, rate.EffectiveTo,
        new Money(rate.AmountCents), rate.Source, rate.Confidence);

    private static RateDto Shipped(RateFact rate) => new(
        null, 0, null, null, rate.Code, rate.Locality, rate.Facility, rate.EffectiveFrom, rate.EffectiveTo, new Money(rate.AmountCents), rate.Source, rate.Confidence);

    private static string? NameOf(Guid? payerId, Dictionary<Guid, string> names) => payerId is { } id ? names.GetValueOrDefault(id) : null;
}
