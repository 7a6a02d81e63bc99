namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>Permissions to show the wording of instruments that others own (P-163 to P-166): without one, answers are entered by item number (P-167).</summary>
public interface IScaleRightsAppService
{
    /// <summary>Every instrument whose wording needs permission, in the order in which they are offered.</summary>
    Task<IReadOnlyList<ScaleRightsDto>> GetListAsync(CancellationToken cancellationToken);

    /// <summary>What was recorded before stays on record; of several that hold, the one that began last is shown.</summary>
    Task<ScaleRightsDto> RecordAsync(ScalePermissionInput permission, CancellationToken cancellationToken);

    /// <summary>It holds no more from this moment, and its wording is shown to nobody.</summary>
    Task<ScaleRightsDto> RevokeAsync(Guid id, string? reason, CancellationToken cancellationToken);
}

/// <param name="Items">So many items have a wording.</param>
/// <param name="IsShown">The wording is shown today.</param>
/// <param name="Permissions">The one that begins last first.</param>
public sealed record ScaleRightsDto(string Scale, int Items, bool IsShown, IReadOnlyList<ScalePermissionDto> Permissions);

/// <param name="IsHeld">It holds today.</param>
/// <param name="Wording">By item number from 1; empty = none was recorded, or the permission does not hold today.</param>
/// <param name="Until">The last day; null = until it is revoked.</param>
public sealed record ScalePermissionDto(
    Guid Id, string GrantedBy, string Reference, DateOnly From, DateOnly? Until, bool IsHeld, IReadOnlyList<string> Wording, string SetBy, DateTimeOffset SetAt)
{
    /// <summary>How many lines of wording were recorded.</summary>
    public int Lines { get; init; }

    /// <summary>Null = it was not revoked.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    public string? RevokedReason { get; init; }
}

/// <param name="Scale">One whose wording needs permission.</param>
/// <param name="GrantedBy">Who owns the instrument, or speaks for them.</param>
/// <param name="Reference">Of the letter, license or agreement that says so.</param>
/// <param name="Until">The last day; null = no end is agreed.</param>
/// <param name="Wording">A line for each item in its order, as it is printed; empty = answers go on by number.</param>
public sealed record ScalePermissionInput(string? Scale, string? GrantedBy, string? Reference, DateOnly From, DateOnly? Until, string? Wording);

/// <summary>The wording of an instrument that the practice has permission to show today.</summary>
public sealed record ScaleWording(string Scale, string GrantedBy, IReadOnlyList<string> Items);

public static class ScaleRightsLimits
{
    public const int Words = 200;

    /// <summary>Of one item.</summary>
    public const int Item = 500;

    /// <summary>Of all items of an instrument, and the line ends between them.</summary>
    public const int Wording = 10_000;

    public const int ShortestReason = 10;
}
