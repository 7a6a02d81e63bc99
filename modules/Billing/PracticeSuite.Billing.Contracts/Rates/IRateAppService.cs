using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Rates;

/// <summary>What payers are expected to allow: Medicare's amounts by locality, and contracts' (§8 of the BHI rulebook).</summary>
public interface IRateAppService
{
    /// <summary>The practice's own rates and the national ones that come with the product, by code, payer, locality, place and day.</summary>
    Task<RatePageDto> GetPageAsync(RateQuery query, CancellationToken cancellationToken);

    /// <summary>A rate from a day on; what held before stays as it was. Refused with <c>Billing:RateExists</c> where one begins on that day.</summary>
    Task<RateDto> AddAsync(RateInput input, CancellationToken cancellationToken);

    /// <summary>A mistake in a rate of the practice: it reads otherwise from its own first day on, and what it said stands in the changes.</summary>
    /// <param name="version">Of the rate, as it was shown.</param>
    Task<RateDto> CorrectAsync(Guid id, int version, RateCorrection correction, CancellationToken cancellationToken);

    /// <summary>Who changed which amount, latest first.</summary>
    Task<IReadOnlyList<PriceChangeDto>> GetChangesAsync(PriceKind kind, int skip, int take, CancellationToken cancellationToken);

    /// <summary>The practice's locations with the locality in which Medicare sees each.</summary>
    Task<IReadOnlyList<LocationLocalityDto>> GetLocalitiesAsync(CancellationToken cancellationToken);

    /// <param name="locality">The carrier's five digits and the locality's two, as 13282-01; null = the national amounts.</param>
    Task SetLocalityAsync(Guid locationId, string? locality, CancellationToken cancellationToken);
}

/// <param name="Code">Null = all.</param>
/// <param name="PayerId">Null = all; empty = Medicare's amounts, which are no one payer's.</param>
/// <param name="On">The day on which they hold; null = every day.</param>
public sealed record RateQuery(string? Code = null, Guid? PayerId = null, string? Locality = null, DateOnly? On = null, int Skip = 0, int Take = 100);

/// <param name="Localities">All that there are rates of, for a choice.</param>
public sealed record RatePageDto(int Total, IReadOnlyList<RateDto> Rows, IReadOnlyList<string> Localities);

/// <param name="Id">Null = it comes with the product.</param>
/// <param name="PayerId">Null = Medicare's.</param>
/// <param name="Locality">Null = everywhere.</param>
/// <param name="To">Its own last day; a later rate of the same kind ends it, too.</param>
public sealed record RateDto(
    Guid? Id, int Version, Guid? PayerId, string? Payer, string Code, string? Locality, bool Facility, DateOnly From, DateOnly? To, Money Amount,
    string Source, string Confidence);

/// <param name="PayerId">Null = Medicare's amounts.</param>
/// <param name="Locality">As of a location; null = everywhere.</param>
/// <param name="Amount">Dollars with two decimals, 0.00 to 100,000.00.</param>
/// <param name="Source">Where the amount is from: a contract, a file.</param>
/// <param name="Confidence">High, Medium or Low.</param>
public sealed record RateInput(
    Guid? PayerId, string Code, string? Locality, bool Facility, DateOnly EffectiveFrom, DateOnly? EffectiveTo, decimal? Amount, string Source, string Confidence);

/// <param name="Reason">What was wrong.</param>
public sealed record RateCorrection(decimal? Amount, DateOnly? EffectiveTo, string Reason);

public sealed record LocationLocalityDto(Guid LocationId, string Location, string? Locality);

public enum PriceKind
{
    /// <summary>What the practice charges.</summary>
    Charge,

    /// <summary>What a payer is expected to allow.</summary>
    Rate,
}

/// <param name="Before">Null = it is new.</param>
/// <param name="Reason">Of a correction; of an import the file's name.</param>
public sealed record PriceChangeDto(
    DateTimeOffset At, string By, PriceKind Kind, string Code, string? Payer, string? Locality, bool Facility, DateOnly EffectiveFrom, Money? Before,
    Money After, string? Reason);
