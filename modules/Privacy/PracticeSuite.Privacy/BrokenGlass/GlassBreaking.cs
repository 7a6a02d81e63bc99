using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.BrokenGlass;

namespace PracticeSuite.Privacy.BrokenGlass;

/// <summary>Somebody opened the chart of a patient with whom nothing connected them: why, until when, and what became of it (P-121).</summary>
internal sealed class GlassBreaking : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(4);

    public const int ReviewWithin = 3;

    private GlassBreaking()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid UserId { get; private init; }

    public Guid StaffId { get; private init; }

    /// <summary>As the person was called then.</summary>
    public string BrokenBy { get; private init; } = "";

    public BreakGlassReason Reason { get; private init; }

    public string Explanation { get; private init; } = "";

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>When the window closes, or was closed.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    public DateOnly ReviewDueOn { get; private init; }

    public GlassVerdict? Verdict { get; private set; }

    public string? ReviewNote { get; private set; }

    public Guid? ReviewedById { get; private set; }

    public string? ReviewedBy { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <param name="today">The practice's local date.</param>
    public static GlassBreaking Break(Caller who, BreakGlassInput input, Guid patientId, DateTimeOffset now, DateOnly today)
    {
        Check.That(Enum.IsDefined(input.Reason), nameof(input.Reason), "Reason is unknown; choose one of the list.");
        var why = Check.Required(input.Explanation, nameof(input.Explanation), BrokenGlassLimits.Explanation);
        Check.That(
            why.Length >= BrokenGlassLimits.ExplanationMin,
            nameof(input.Explanation),
            $"Explanation has {why.Length} characters; say in at least {BrokenGlassLimits.ExplanationMin} why you need this chart now.");
        return new GlassBreaking
        {
            PracticeId = who.Practice,
            PatientId = patientId,
            UserId = who.UserId ?? Guid.Empty,
            StaffId = who.StaffId ?? throw PrivacyErrors.GlassNeedsStaff(),
            BrokenBy = who.Name,
            Reason = input.Reason,
            Explanation = why,
            OpenedAt = now,
            EndsAt = now + Window,
            ReviewDueOn = BusinessDays.After(today, ReviewWithin),
        };
    }

    public bool IsOpen(DateTimeOffset now) => now < EndsAt;

    public void End(DateTimeOffset now)
    {
        if (IsOpen(now))
            EndsAt = now;
    }

    public void Review(Caller reviewer, GlassReviewInput review, DateTimeOffset now)
    {
        if (IsOf(reviewer))
            throw PrivacyErrors.OwnGlass();
        if (Verdict is not null)
            throw PrivacyErrors.GlassReviewed();
        Check.That(review.Verdict is { } given && Enum.IsDefined(given), nameof(review.Verdict), "Verdict is empty; choose whether it was appropriate.");
        var note = Check.Required(review.ReviewNote, nameof(review.ReviewNote), BrokenGlassLimits.ReviewNote);
        (Verdict, ReviewNote, ReviewedById, ReviewedBy, ReviewedAt) = (review.Verdict, note, reviewer.UserId, reviewer.Name, now);
    }

    /// <summary>By user or by member of staff: somebody may have two users.</summary>
    public bool IsOf(Caller person) => person.UserId == UserId || person.StaffId == StaffId;
}

/// <summary>Mondays to Fridays. Holidays count too: whoever reviews by then is never late.</summary>
internal static class BusinessDays
{
    public static DateOnly After(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                count--;
        }

        return day;
    }
}
