using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.BrokenGlass;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.BrokenGlass;

/// <summary>Each broken glass is reviewed within three business days, by somebody else (P-121).</summary>
[Trait("Rule", "P-121")]
public sealed class GlassReviewTests
{
    private static readonly GlassReviewInput Fine = new(GlassVerdict.Appropriate, "Looked at the diagnoses only; the crisis line confirms the call.");

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task It_waits_is_overdue_after_three_business_days_and_is_reviewed_once(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await clinic.BreakAsync(clinic.Brooks);

        // Friday 9 October; Wednesday is the third business day.
        var waiting = Assert.Single(await ListAsync(clinic, waiting: true));
        clinic.Host.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 15, 3, 59, 0, TimeSpan.Zero));
        var lastEvening = Assert.Single(await ListAsync(clinic, waiting: true));
        clinic.Host.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 15, 4, 0, 0, TimeSpan.Zero));
        var late = Assert.Single(await ListAsync(clinic, waiting: true));
        var reviewed = await ReviewAsync(clinic, clinic.Adler, late.Id);
        var again = await Assert.ThrowsAsync<BusinessException>(() => ReviewAsync(clinic, clinic.Nair, late.Id));

        Assert.Equal((new DateOnly(2026, 10, 14), false, false, true), (waiting.ReviewDueOn, waiting.IsOverdue, lastEvening.IsOverdue, late.IsOverdue));
        Assert.Equal((GlassVerdict.Appropriate, "A Adler", false), (reviewed.Verdict, reviewed.ReviewedBy, reviewed.IsOverdue));
        Assert.Equal("Privacy:GlassReviewed", again.Code);
        Assert.Empty(await ListAsync(clinic, waiting: true));
        Assert.Single(await ListAsync(clinic, waiting: false));
    }

    /// <summary>Also not under a second user of theirs.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Nobody_reviews_their_own(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await clinic.BreakAsync(clinic.Brooks);
        var officerToo = clinic.Brooks with { UserId = Guid.CreateVersion7(), Roles = new HashSet<string> { PracticeRole.PrivacyOfficer } };

        var shown = Assert.Single(await ListAsync(clinic, waiting: true, officerToo));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ReviewAsync(clinic, officerToo, shown.Id));

        Assert.Equal((false, "Privacy:OwnGlass"), (shown.MayReview, refusal.Code));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Only_privacy_officers_see_and_review(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await clinic.BreakAsync(clinic.Brooks);

        foreach (var caller in new[] { clinic.Brooks, clinic.Chen, clinic.Biller })
            await Assert.ThrowsAsync<AccessDeniedException>(() => ListAsync(clinic, waiting: true, caller));
        await Assert.ThrowsAsync<AccessDeniedException>(() => ReviewAsync(clinic, clinic.Chen, Guid.CreateVersion7()));
    }

    [Theory]
    [InlineData("2026-10-05", "2026-10-08")]
    [InlineData("2026-10-07", "2026-10-12")]
    [InlineData("2026-10-09", "2026-10-14")]
    [InlineData("2026-10-10", "2026-10-14")]
    [InlineData("2026-10-11", "2026-10-14")]
    public void Saturdays_and_sundays_are_no_business_days(string broken, string due) =>
        Assert.Equal(Day(due), BusinessDays.After(Day(broken), GlassBreaking.ReviewWithin));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Task<IReadOnlyList<BrokenGlassDto>> ListAsync(Clinic clinic, bool waiting, Caller? reader = null) => clinic.As(reader ?? clinic.Adler)
        .RunAsync<IBrokenGlassAppService, IReadOnlyList<BrokenGlassDto>>((glasses, ct) => glasses.GetListAsync(waiting, ct));

    private static Task<BrokenGlassDto> ReviewAsync(Clinic clinic, Caller reviewer, Guid id) => clinic.As(reviewer)
        .RunAsync<IBrokenGlassAppService, BrokenGlassDto>((glasses, ct) => glasses.ReviewAsync(id, Fine, ct));
}
