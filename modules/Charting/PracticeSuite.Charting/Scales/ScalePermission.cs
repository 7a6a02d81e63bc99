using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Scales;

/// <summary>The practice holds permission to show an instrument's wording (P-163 to P-166): from when, by whom and until when. It is never edited; another takes its place, or it is revoked.</summary>
internal sealed class ScalePermission : AggregateRoot, IBelongsToPractice
{
    private ScalePermission()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Scale { get; private init; } = "";

    public string GrantedBy { get; private init; } = "";

    public string Reference { get; private init; } = "";

    public DateOnly From { get; private init; }

    public DateOnly? Until { get; private init; }

    /// <summary>By item number; empty = none was recorded.</summary>
    public IReadOnlyList<string> Wording { get; private init; } = [];

    public string SetBy { get; private init; } = "";

    public DateTimeOffset SetAt { get; private init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public string? RevokedBy { get; private set; }

    public string? RevokedReason { get; private set; }

    public static ScalePermission Record(PracticeId practice, ScalePermissionInput given, Recorder by, DateOnly today)
    {
        var scale = RatingScales.NeedPermission.FirstOrDefault(name => name == RatingScales.Find(given.Scale))
            ?? throw Check.Invalid(nameof(Scale), $"Scale is none whose wording needs permission; use one of {string.Join(", ", RatingScales.NeedPermission)}.");
        Check.That(given.From.Year >= 1990, nameof(From), "From is before 1990; correct the year.");
        Check.That(given.From <= today.AddYears(1), nameof(From), "From is more than a year ahead; record it nearer to the day.");
        Check.That(given.Until is null || given.Until >= given.From, nameof(Until), "Until is before From; correct one of them.");
        Check.That(given.Until is null || given.Until >= today, nameof(Until), "Until is in the past; a permission that is over shows nothing, so leave it unrecorded or correct the day.");
        return new ScalePermission
        {
            PracticeId = practice,
            Scale = scale,
            GrantedBy = Check.Required(given.GrantedBy, nameof(GrantedBy), ScaleRightsLimits.Words),
            Reference = Check.Required(given.Reference, nameof(Reference), ScaleRightsLimits.Words),
            From = given.From,
            Until = given.Until,
            Wording = Lines(RatingScales.Get(scale), given.Wording),
            SetBy = by.Name,
            SetAt = by.At,
        };
    }

    public bool IsHeldOn(DateOnly day) => RevokedAt is null && From <= day && !(Until < day);

    public void Revoke(string? reason, Recorder by)
    {
        if (RevokedAt is not null)
            throw ScaleErrors.PermissionRevoked(Id);
        var words = Check.Required(reason, "Reason", ScaleRightsLimits.Words);
        Check.That(words.Length >= ScaleRightsLimits.ShortestReason, "Reason", $"Reason has {words.Length} characters; say in at least {ScaleRightsLimits.ShortestReason} why it holds no more.");
        (RevokedAt, RevokedBy, RevokedReason) = (by.At, by.Name, words);
    }

    /// <summary>What it permits to show is shown while it holds, here as well (P-163): before and after that, how many lines there are.</summary>
    public ScalePermissionDto ShownOn(DateOnly day) => new(Id, GrantedBy, Reference, From, Until, IsHeldOn(day), IsHeldOn(day) ? Wording : [], SetBy, SetAt) { Lines = Wording.Count, RevokedAt = RevokedAt, RevokedBy = RevokedBy, RevokedReason = RevokedReason };

    /// <summary>An item without its text beside others with theirs would be read as the one before it, so it is all of them or none.</summary>
    private static IReadOnlyList<string> Lines(ScaleDefinition scale, string? given)
    {
        if (Check.Optional(given, nameof(Wording), ScaleRightsLimits.Wording) is not { } text)
            return [];
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Check.That(
            lines.Length == scale.Items.Count, nameof(Wording), $"Wording has {lines.Length} lines and the {scale.Name} {scale.Items.Count} items; write one line for each item in its order, or leave it empty.");
        return [.. lines.Select(line => Check.Required(line, nameof(Wording), ScaleRightsLimits.Item))];
    }
}
