using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.WhoCouldSee;

/// <summary>Who could also see what the Part 2 program keeps, and to which officer that is told (P-072, P-082).</summary>
[Trait("Rule", "P-072"), Trait("Rule", "P-120")]
public sealed class Part2SightTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-079")]
    public async Task To_an_officer_of_the_program_it_says_who_could_see_that_too_and_why(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await SignUpAsync(clinic, "chen", clinic.Chen, PracticeRole.Therapist);
        var brooks = await SignUpAsync(clinic, "brooks", clinic.Brooks, PracticeRole.Therapist);
        await SignUpAsync(clinic, "grant", clinic.Biller, PracticeRole.Biller);
        await clinic.RunUnitAsync(clinic.Chen, clinic.Adler);
        await clinic.ConsentAsync(Part2Purposes.Payment);
        await clinic.BreakAsync(clinic.Brooks with { UserId = brooks }, BreakGlassReason.MedicalEmergency);
        clinic.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await AskAsync(clinic, clinic.Adler);

        Assert.Equal(true, answer.TellsPart2);
        Assert.Equal(
            [("brooks", SightKind.Part2Emergency, null), ("chen", SightKind.Part2Member, null), ("grant", SightKind.Part2Consent, "Payment")],
            answer.CouldSee.Select(one => (one.Name, one.Reasons[^1].Kind, one.Reasons[^1].Code)));
    }

    /// <summary>The answer is the same for every patient: nobody's records of the program, and nobody of the program, show in it.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-082")]
    public async Task To_an_officer_outside_it_is_silent_until_a_consent_covers_them(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await SignUpAsync(clinic, "chen", clinic.Chen, PracticeRole.Therapist);
        await clinic.RunUnitAsync(clinic.Chen);
        await clinic.ConsentAsync(Part2Purposes.Treatment);

        var outside = await AskAsync(clinic, clinic.Nair);
        await clinic.ConsentAsync(Part2Purposes.Operations);
        var covered = await AskAsync(clinic, clinic.Nair);

        Assert.Equal((false, SightKind.CareTeam), (outside.TellsPart2!.Value, Assert.Single(Assert.Single(outside.CouldSee).Reasons).Kind));
        Assert.Equal((true, 3), (covered.TellsPart2!.Value, covered.CouldSee[0].Reasons.Count));
    }

    /// <summary>Belonging since January and a consent of yesterday, written down at two, opened nothing at one.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_written_down_later_opened_nothing_before(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await SignUpAsync(clinic, "chen", clinic.Chen, PracticeRole.Therapist);
        clinic.Host.Clock.Advance(TimeSpan.FromHours(2));
        await clinic.RunUnitAsync(clinic.Chen, clinic.Adler);
        await clinic.ConsentAsync(Part2Purposes.Treatment);

        var before = await AskAsync(clinic, clinic.Adler, TestHost.DefaultNow.AddHours(1));
        var now = await AskAsync(clinic, clinic.Adler);
        var names = await AskAsync(clinic, clinic.Adler, what: RecordKind.Demographics);

        Assert.Equal([SightKind.CareTeam], before.CouldSee[0].Reasons.Select(reason => reason.Kind));
        Assert.Equal(
            [(SightKind.Part2Member, TestHost.DefaultNow.AddHours(2)), (SightKind.Part2Consent, TestHost.DefaultNow.AddHours(2))],
            now.CouldSee[0].Reasons.Skip(1).Select(reason => (reason.Kind, reason.Since!.Value)));
        Assert.True(names.TellsPart2);
    }

    private static Task<WhoCouldSeeDto> AskAsync(Clinic clinic, Caller reader, DateTimeOffset? at = null, RecordKind what = RecordKind.Problems) => clinic.As(reader)
        .RunAsync<IWhoCouldSeeAppService, WhoCouldSeeDto>((who, ct) => who.GetAsync(new WhoCouldSeeQuery(clinic.Rosa, what, at ?? clinic.Host.Clock.GetUtcNow()), ct));

    private static async Task<Guid> SignUpAsync(Clinic clinic, string name, Caller staff, string role) =>
        (await clinic.Host.AsSystem.RunAsync<IUserAppService, UserDto>((users, ct) => users.CreateAsync(new NewUser(name, $"{name} has a long password", name, staff.StaffId, [role]), ct))).Id;
}
