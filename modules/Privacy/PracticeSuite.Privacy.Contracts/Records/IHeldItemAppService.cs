using PracticeSuite.Kernel;

namespace PracticeSuite.Privacy.Contracts.Records;

/// <summary>
/// What of a record is out to be seen. Everything is released at once; a single item is held for a reason and by somebody (P-148), or kept
/// from whoever acts for a minor (P-156).
/// </summary>
public interface IHeldItemAppService
{
    /// <summary>The items of the parts in which single ones can be held, with what holds them.</summary>
    Task<IReadOnlyList<ReleasedPartDto>> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Privacy:ItemNotFound</c>; <c>Privacy:AlreadyHeld</c>.</exception>
    Task HoldAsync(Guid patientId, HoldInput hold, CancellationToken cancellationToken);

    Task ReleaseAsync(Guid id, CancellationToken cancellationToken);
}

public sealed record ReleasedPartDto(string Name, string Title, IReadOnlyList<ReleasedItemDto> Items);

/// <param name="PatientId">Whose it is.</param>
/// <param name="Summary">Its first fields, such as "Version 3 · Signed 2 Sep 2026".</param>
public sealed record ReleasedItemDto(Guid PatientId, string ItemId, string Summary, IReadOnlyList<HeldItemDto> Holds);

public sealed record HeldItemDto(Guid Id, Guid PatientId, HoldKind Kind, string Reason, string HeldBy, DateTimeOffset HeldAt);

/// <param name="Part">The name of its part.</param>
public sealed record HoldInput(string? Part, string? ItemId, HoldKind Kind, string? Reason);

public enum HoldKind
{
    /// <summary>A licensed professional finds, for this item, that it is likely to endanger somebody (45 CFR 171.201).</summary>
    PreventingHarm,

    /// <summary>A law on privacy forbids it, or the patient asked (45 CFR 171.202).</summary>
    Privacy,

    /// <summary>Compiled for a legal proceeding; no part of what a patient may see (45 CFR 164.524(a)(1)(ii)).</summary>
    LegalProceeding,

    /// <summary>Kept from a parent or whoever else acts for a minor, who gets no word of it (P-156).</summary>
    MinorConfidential,
}

public static class HoldLimits
{
    public const int Part = 40;
    public const int ItemId = 100;
    public const int Reason = 400;
    public const int ReasonMin = 10;
}
