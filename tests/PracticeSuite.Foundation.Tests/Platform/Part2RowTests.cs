using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Platform;

/// <summary>What a Part 2 program made, and who knows of it (P-070 to P-072, P-077, P-078, P-082).</summary>
public sealed class Part2RowTests
{
    private static readonly DateTimeOffset Now = TestHost.DefaultNow;
    private static readonly Guid Patient = Guid.CreateVersion7();

    /// <summary>Of the program.</summary>
    private static readonly Guid Chen = Guid.CreateVersion7();

    /// <summary>On the patient's team, and not of the program.</summary>
    private static readonly Guid Patel = Guid.CreateVersion7();

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    /// <summary>Label by caller by consent; the plan is for those whose role and relationship open it at all.</summary>
    public static TheoryData<DatabaseKind, string, string, bool> Matrix()
    {
        string[] consents = ["none", "All", "Treatment", "Payment", "Operations", "expired", "revoked", "to come"];
        (string Caller, string[] OpenedBy)[] callers =
        [
            ("program", consents),
            (PracticeRole.Therapist, ["All", "Treatment"]),
            (PracticeRole.Supervisor, ["All", "Treatment"]),
            (PracticeRole.Biller, ["All", "Payment"]),
            (PracticeRole.FrontDesk, ["All", "Operations"]),
            (PracticeRole.PrivacyOfficer, ["All", "Operations"]),
        ];
        var cells = new TheoryData<DatabaseKind, string, string, bool>();
        foreach (var kind in Databases.Select(row => row.Data))
        {
            foreach (var (caller, openedBy) in callers)
            {
                foreach (var consent in consents)
                    cells.Add(kind, caller, consent, openedBy.Contains(consent));
            }
        }

        return cells;
    }

    [Theory, MemberData(nameof(Matrix)), Trait("Rule", "P-072"), Trait("Rule", "P-077"), Trait("Rule", "P-078"), Trait("Rule", "P-082")]
    public async Task A_labelled_row_exists_for_the_program_and_for_whom_a_consent_in_force_covers(DatabaseKind kind, string caller, string consent, bool seen)
    {
        await using var host = await FiledAsync(kind);
        await ConsentAsync(host, consent);

        // An unlabelled row of the same kind and patient is there for everybody, so only the label can have hidden the other.
        Assert.Equal(seen ? 2 : 1, await RowsOfAsync(host, caller));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-071")]
    public async Task What_the_program_writes_is_labelled_and_what_others_write_is_not(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);

        await AddAsync(host, host.For(Patel, PracticeRole.Therapist), new PlanFolder(host.Practice, Patient));
        await AddAsync(host, host.AsSystem, new MinuteFolder(host.Practice, Patient, Chen), new MinuteFolder(host.Practice, Patient, Patel));

        var (plans, minutes) = await host.AsSystem.RunAsync<FolderRoom, (List<bool>, Dictionary<Guid, bool>)>(async (room, ct) => (
            await room.Folders.Plans.OrderBy(plan => plan.Id).Select(plan => plan.IsPart2).ToListAsync(ct),
            await room.Folders.Minutes.ToDictionaryAsync(minute => minute.StaffId, minute => minute.IsPart2, ct)));
        Assert.Equal([true, false, false], plans);
        Assert.True(minutes[Chen]);
        Assert.False(minutes[Patel]);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-070"), Trait("Rule", "P-071")]
    public async Task Who_has_left_the_program_labels_nothing_and_sees_nothing_and_what_is_labelled_stays(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);

        await MembersAsync(host);
        await AddAsync(host, host.For(Chen, PracticeRole.Therapist), new PlanFolder(host.Practice, Patient));

        Assert.Equal(2, await PlansAsync(host.For(Chen, PracticeRole.Therapist)));
        Assert.Equal(3, await PlansAsync(host.AsSystem));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-070"), Trait("Rule", "P-071")]
    public async Task A_practice_that_is_a_program_as_a_whole_labels_everything_and_everybody_in_it_sees_it(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);

        await MembersAsync(host, new ProgramTime(null, Now, null));
        await AddAsync(host, host.AsSystem, new PlanFolder(host.Practice, Patient));
        var program = host.For(Caller.Nobody with { Practice = host.Practice, Scopes = new HashSet<string> { FolderModule.ReadPlans } });

        Assert.Equal(3, await PlansAsync(host.For(Patel, PracticeRole.Therapist)));
        Assert.Equal(2, await host.AsSystem.RunAsync<FolderRoom, int>((room, ct) => room.Folders.Plans.CountAsync(plan => plan.IsPart2, ct)));
        // A program of somebody else's is not of the practice.
        Assert.Equal(1, await PlansAsync(program));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-079"), Trait("Rule", "P-121")]
    public async Task A_glass_broken_in_a_medical_emergency_opens_it_and_any_other_does_not(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);
        var (fire, worry) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await host.AsSystem.RunAsync<IRelationships>((relationships, ct) => relationships.KeepNewAsync(
            [BrokenBy(host, fire, PatientRelationship.MedicalEmergency), BrokenBy(host, worry, "Coverage")], ct));

        Assert.Equal(2, await PlansAsync(host.For(fire, PracticeRole.Therapist)));
        Assert.Equal(1, await PlansAsync(host.For(worry, PracticeRole.Therapist)));
        host.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(0, await PlansAsync(host.For(fire, PracticeRole.Therapist)));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-078")]
    public async Task A_consent_that_is_taken_back_opens_nothing_from_that_instant_on(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);
        var source = await ConsentAsync(host, "All");
        var before = await PlansAsync(host.For(Patel, PracticeRole.Therapist));

        await host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.EndConsentAsync(source, host.Clock.GetUtcNow(), ct));

        Assert.Equal((2, 1), (before, await PlansAsync(host.For(Patel, PracticeRole.Therapist))));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-082")]
    public async Task A_computation_reads_it_whole_unless_its_answer_would_betray_it(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);

        var (whole, shown, after) = await host.For(Patel, PracticeRole.Therapist).RunAsync<FolderRoom, (int, int, int)>(async (room, ct) => (
            await room.CountPlansForAComputationAsync(ct), await room.CountPlansToBeShownAsync(ct), await room.CountPlansForAComputationAsync(ct)));

        Assert.Equal((2, 1, 2), (whole, shown, after));
    }

    /// <summary>More consent never shows less: for every set of purposes, what its parts open it opens too.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-077")]
    public async Task More_purposes_never_show_less(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);
        var seen = new Dictionary<(string, Part2Purposes), int>();
        for (var purposes = Part2Purposes.None; purposes <= Part2Purposes.All; purposes++)
        {
            var source = Guid.CreateVersion7();
            await KeepAsync(host, new Part2Consent(host.Practice, source, Patient, purposes, Now, null));
            foreach (var role in PracticeRole.All)
                seen[(role, purposes)] = await RowsOfAsync(host, role);
            await host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.EndConsentAsync(source, Now, ct));
        }

        Assert.All(seen, one => Assert.All(
            seen.Where(other => other.Key.Item1 == one.Key.Item1 && (one.Key.Item2 & other.Key.Item2) == other.Key.Item2),
            less => Assert.True(one.Value >= less.Value)));
        Assert.All(PracticeRole.All.Where(role => role != PracticeRole.Administrator), role => Assert.True(seen[(role, Part2Purposes.All)] > seen[(role, Part2Purposes.None)]));
    }

    /// <summary>A patient with one row that the program made and one that it did not, in both tables.</summary>
    private static async Task<TestHost> FiledAsync(DatabaseKind kind)
    {
        var host = await TestHost.CreateAsync(kind, [new FolderModule()]);
        await host.TreatAsync(Chen, Patient);
        await host.TreatAsync(Patel, Patient);
        await MembersAsync(host, new ProgramTime(Chen, Now.AddYears(-1), null));
        await AddAsync(host, host.For(Chen, PracticeRole.Therapist), new PlanFolder(host.Practice, Patient));
        await AddAsync(host, host.For(Patel, PracticeRole.Therapist), new PlanFolder(host.Practice, Patient));
        await AddAsync(host, host.AsSystem, new VisitFolder(host.Practice, Patient, Chen), new VisitFolder(host.Practice, Patient, Patel));
        return host;
    }

    private static Task MembersAsync(TestHost host, params IReadOnlyCollection<ProgramTime> members) =>
        host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepMembersAsync(members, ct));

    private static Task AddAsync(TestHost host, IOperations operations, params IReadOnlyCollection<object> rows) => operations.RunAsync<FolderRoom>(async (room, ct) =>
    {
        room.Folders.AddRange(rows);
        await room.Folders.SaveChangesAsync(ct);
    });

    private static async Task<Guid> ConsentAsync(TestHost host, string consent)
    {
        var source = Guid.CreateVersion7();
        var (purposes, from, until) = consent switch
        {
            "none" => (Part2Purposes.None, Now, (DateTimeOffset?)null),
            "expired" => (Part2Purposes.All, Now.AddYears(-1), Now),
            "revoked" => (Part2Purposes.All, Now.AddYears(-1), Now.AddYears(1)),
            "to come" => (Part2Purposes.All, Now.AddDays(1), null),
            _ => (Enum.Parse<Part2Purposes>(consent), Now, null),
        };
        await KeepAsync(host, new Part2Consent(host.Practice, source, Patient, purposes, from, until));
        if (consent == "revoked")
            await host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.EndConsentAsync(source, Now, ct));
        return source;
    }

    private static Task KeepAsync(TestHost host, Part2Consent consent) =>
        host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepNewAsync([consent], ct));

    private static PatientRelationship BrokenBy(TestHost host, Guid staff, string reason) =>
        new(host.Practice, RelationshipKind.BrokenGlass, Guid.CreateVersion7(), Patient, staff, Now, Now.AddHours(4)) { ReasonCode = reason };

    private static Task<int> PlansAsync(IOperations operations) => operations.RunAsync<FolderRoom, int>((room, ct) => room.Folders.Plans.CountAsync(ct));

    /// <summary>The rows that the caller has of the patient in what their role opens: visits' likes are open to every role.</summary>
    private static Task<int> RowsOfAsync(TestHost host, string caller) => host
        .For(caller == "program" ? Chen : Patel, caller == "program" ? PracticeRole.Therapist : caller)
        .RunAsync<FolderRoom, int>((room, ct) => room.Folders.Visits.CountAsync(ct));
}
