using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>
/// Thirty days of flags of several patients: raised by hand, by a rule and by an urgent message, some acknowledged, some resolved and opened again. Two nodes climb at once, die between any
/// two steps and do things twice; somebody stands on every rung.
/// </summary>
public sealed class FlagMonthTests(ITestOutputHelper output)
{
    private int _begun;
    private int _killed;

    private static readonly DateOnly Thursday = new(2026, 10, 8);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-017"), Trait("Rule", "K-043"), Trait("Rule", "K-042"), Trait("Rule", "K-041")]
    public async Task Every_rung_hears_once_each_time_and_none_is_forgotten_whenever_a_node_dies(DatabaseKind kind)
    {
        var agreed = new AgreedLadder();
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10", agreed);
        agreed.Lead = await house.Desk.Host.EmployAsync("CRISIS", Credential.LCSW);
        var patients = await PatientsAsync(house);
        var (random, raised) = (new Random(20_261_010), new List<UrgentFlagDto>());
        var end = Ladder.Local("2026-11-09 02:10");
        while (house.Desk.Host.Host.Clock.GetUtcNow() < end)
        {
            house.Advance(random.Next(40, 400));
            if (random.Next(4) == 0)
                await RaiseAsync(house, patients[random.Next(patients.Count)], random, raised);
            if (raised.Count > 0 && random.Next(4) == 0)
                await ActAsync(house, raised[random.Next(raised.Count)], random);
            await Task.WhenAll(ClimbAsync(house, new Random(random.Next())), ClimbAsync(house, new Random(random.Next())));
        }

        house.MoveTo("2026-12-18 12:00");
        await house.ClimbAsync();

        var all = await AllAsync(house, patients);
        Assert.Equal(raised.Select(one => one.Id).Order(), all.Select(flag => flag.Id).Order());
        Assert.All(all, flag => AssertLadder(house, agreed.Lead.Value, flag));
        Assert.Equal(all.Sum(Mails), (await house.MailAsync([.. all.Select(one => one.Id)])).Count);
        var (expected, done) = (all.Sum(flag => RungsDue(house, agreed.Lead.Value, flag)), all.Sum(flag => Times(flag).Sum(acts => Told(acts).Count)));
        output.WriteLine($"{all.Count} flags; {expected} steps expected, {done} done, each once; {_begun} begun by two nodes, {_killed} times one died before, within or after a step");
        Assert.Equal(expected, done);
        Assert.True(_killed > 30 && _begun > done, $"{_killed} deaths, {_begun} steps begun");
        // What the month was meant to have in it.
        Assert.True(all.Count(flag => flag.State == FlagState.Open) > 10, $"{all.Count(flag => flag.State == FlagState.Open)} of {all.Count} are open");
        Assert.True(all.Count(flag => flag.Acts.Any(act => act.Act == FlagAct.Reopened)) > 2, $"{all.Count(flag => flag.Acts.Any(act => act.Act == FlagAct.Reopened))} were opened again");
        Assert.Equal(3, all.Where(flag => flag.State == FlagState.Open).Select(flag => flag.PatientId).Distinct().Count());
        Assert.Contains(all, flag => flag.Rule is not null);
        Assert.Contains(all, flag => flag.Acts.Any(act => act.Act == FlagAct.Escalated && act.ToStaffIds.SequenceEqual([house.Desk.Host.Therapist])));
    }

    /// <summary>In each time that it was open the rungs in their order, none twice; all of them where nobody has answered since.</summary>
    private static void AssertLadder(Ladder house, Guid lead, UrgentFlagDto flag)
    {
        var first = flag.Addressees.Select(one => one.StaffId).Except(flag.Acts.Where(act => act.Act == FlagAct.Escalated).SelectMany(act => act.ToStaffIds)).ToHashSet();
        Guid[] rungs = [.. new[] { house.Desk.Host.Prescriber, house.Desk.Host.Therapist, lead, house.Backup, house.Director }.Where(one => !first.Contains(one))];
        var times = Times(flag).ToList();
        Assert.All(times, acts => Assert.Equal(rungs.Take(Told(acts).Count), Told(acts)));
        if (flag.State == FlagState.Open)
            Assert.Equal(rungs, Told(times[^1]));
        var (due, since) = (flag.DueAt, flag.OpenSince);
        Assert.All(times[^1].Where(act => act.Act == FlagAct.Escalated), act => Assert.True(act.At > since && !(act.At < due), $"told at {act.At}, due at {due}"));
    }

    /// <summary>What the ladder of K-017 had to say: of a time that nobody answered all rungs, of an answered one those whose time had come and whom a node that lived told.</summary>
    private static int RungsDue(Ladder house, Guid lead, UrgentFlagDto flag)
    {
        var first = flag.Addressees.Select(one => one.StaffId).Except(flag.Acts.Where(act => act.Act == FlagAct.Escalated).SelectMany(act => act.ToStaffIds)).ToHashSet();
        var rungs = new[] { house.Desk.Host.Prescriber, house.Desk.Host.Therapist, lead, house.Backup, house.Director }.Count(one => !first.Contains(one));
        var times = Times(flag).ToList();
        return times.Select((acts, at) => flag.State == FlagState.Open && at == times.Count - 1 ? rungs : Told(acts).Distinct().Count()).Sum();
    }

    private static List<Guid> Told(IEnumerable<FlagActDto> acts) => [.. acts.Where(act => act.Act == FlagAct.Escalated).Select(act => Assert.Single(act.ToStaffIds))];

    /// <summary>Its acts from one opening to the next.</summary>
    private static IEnumerable<List<FlagActDto>> Times(UrgentFlagDto flag)
    {
        var one = new List<FlagActDto>();
        foreach (var act in flag.Acts)
        {
            if (act.Act == FlagAct.Reopened)
            {
                yield return one;
                one = [];
            }

            one.Add(act);
        }

        yield return one;
    }

    /// <summary>Whoever knows of it hears once in each time that it is open.</summary>
    private static int Mails(UrgentFlagDto flag)
    {
        if (flag.Level == FlagLevel.Routine)
            return 0;
        var known = flag.Addressees.Select(one => one.StaffId).Except(flag.Acts.Where(act => act.Act == FlagAct.Escalated).SelectMany(act => act.ToStaffIds)).ToHashSet();
        var mails = 0;
        foreach (var acts in Times(flag))
        {
            known.UnionWith(Told(acts));
            mails += known.Count;
        }

        return mails;
    }

    private static async Task<IReadOnlyList<Guid>> PatientsAsync(Ladder house)
    {
        var all = new List<Guid> { house.Desk.Patient };
        foreach (var mrn in new[] { "A-2001", "A-2002" })
        {
            var patient = await house.Desk.Host.PatientAsync(ChartingHost.Rosa with { Mrn = mrn });
            await house.Desk.Host.AsSystem.JoinAsync(patient, house.Desk.Host.Prescriber, CareTeamPart.Prescriber);
            await house.Desk.Host.AsSystem.JoinAsync(patient, house.Desk.Host.Therapist, CareTeamPart.Therapist, isPrimary: true);
            all.Add(patient);
        }

        return all;
    }

    private static async Task RaiseAsync(Ladder house, Guid patient, Random random, List<UrgentFlagDto> raised)
    {
        var before = (await house.AllAsync(patient)).Select(flag => flag.Id).ToHashSet();
        switch (random.Next(3))
        {
            case 0:
                var message = new MessageFlag(patient, Guid.CreateVersion7(), Guid.CreateVersion7(), [house.Desk.Host.Prescriber], [], false);
                await house.ActAsync((flags, ct) => flags.RaiseAsync(message, ct));
                break;
            case 1:
                await house.Desk.Therapist.AnswerAsync(patient, "PHQ-9", Thursday, (9, 2));
                break;
            default:
                await house.Desk.Therapist.RaiseAsync(patient, "Sounded unsafe on the telephone.", (FlagLevel)random.Next(3));
                break;
        }

        raised.AddRange((await house.AllAsync(patient)).Where(flag => !before.Contains(flag.Id)));
    }

    /// <summary>Some are acknowledged; others resolved, and of those some are opened again.</summary>
    private static async Task ActAsync(Ladder house, UrgentFlagDto raised, Random random)
    {
        var flag = (await house.AllAsync(raised.PatientId)).Single(one => one.Id == raised.Id);
        if (flag.State == FlagState.Resolved)
            await house.Desk.Therapist.ReopenAsync(flag.Id, "It began again today.");
        else if (random.Next(3) == 0)
            await house.Desk.Therapist.AcknowledgeAsync(flag.Id);
        else if (random.Next(2) == 0)
            await house.Desk.Therapist.ResolveAsync(flag.Id, "Called, and went through the safety plan.", flag.NeedsDisposition ? FlagDisposition.SafetyPlan : null);
    }

    private static async Task<IReadOnlyList<UrgentFlagDto>> AllAsync(Ladder house, IEnumerable<Guid> patients)
    {
        var all = new List<UrgentFlagDto>();
        foreach (var patient in patients)
            all.AddRange(await house.AllAsync(patient));
        return all;
    }

    /// <summary>A node's round, which dies before, within or after some of its steps, or does them twice; of two nodes at one flag the second leaves it to the first.</summary>
    private async Task ClimbAsync(Ladder house, Random random)
    {
        var node = house.Desk.Host.AsSystem;
        foreach (var flag in await node.RunAsync<FlagEscalation, IReadOnlyList<Guid>>((ladder, ct) => ladder.GetDueAsync(100, ct)))
        {
            var fate = random.Next(5);
            if (fate < 2)
                Interlocked.Increment(ref _killed);
            if (fate == 0)
                return;
            if (fate == 1)
            {
                await StepAsync(node, flag, dies: true);
                return;
            }

            for (var time = 0; time < fate - 1; time++)
                await StepAsync(node, flag, dies: false);
        }
    }

    private async Task StepAsync(IOperations node, Guid flag, bool dies)
    {
        Interlocked.Increment(ref _begun);
        try
        {
            await node.RunAsync<FlagEscalation>(async (ladder, ct) =>
            {
                await ladder.StepAsync(flag, ct);
                if (dies)
                    throw new InvalidOperationException("The node is gone.");
            });
        }
        catch (InvalidOperationException gone) when (gone.Message == "The node is gone.")
        {
            // What it had begun is undone.
        }
        catch (BusinessException refusal) when (refusal.Code == FlagErrors.RaisedMeanwhileCode)
        {
            // The other node was there first.
        }
    }
}
