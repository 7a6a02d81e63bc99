using PracticeSuite.Platform.Access;
using PracticeSuite.Testing;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>All that may connect somebody with a patient, or does not.</summary>
internal enum Relation
{
    None,
    Team,

    /// <summary>On the team, and in a conversation about the patient.</summary>
    Participant,
    Ended,
    Covering,
    Supervising,
    Appointed,
    BrokenGlass,

    /// <summary>On the team of a chart that is sensitive, without having said why.</summary>
    Sensitive,

    /// <summary>A stranger to the patient, whose rows are the visit, the entry and the claim.</summary>
    Owner,
}

internal static class Relations
{
    /// <summary>What opens the chart itself, to roles that are asked for a relationship (P-120).</summary>
    public static bool OpensChart(this Relation relation) =>
        relation is Relation.Team or Relation.Participant or Relation.Covering or Relation.Supervising or Relation.Appointed or Relation.BrokenGlass;

    /// <summary>A member of staff for each; the chart is not sensitive yet.</summary>
    public static async Task<IReadOnlyDictionary<Relation, Guid>> PeopleAsync(TestHost host, OneChart chart)
    {
        var people = Enum.GetValues<Relation>().ToDictionary(relation => relation, _ => Guid.CreateVersion7());
        people[Relation.Owner] = chart.Owner;
        people[Relation.Participant] = chart.Participant;
        var (patient, before, now) = (chart.Patient, TestHost.DefaultNow.AddYears(-1), TestHost.DefaultNow);
        await host.TreatAsync(people[Relation.Team], patient);
        await host.TreatAsync(people[Relation.Sensitive], patient);
        await host.AsSystem.RunAsync<IRelationships>(async (relationships, ct) =>
        {
            await relationships.KeepAsync(RelationshipKind.CareTeam, Guid.CreateVersion7(), patient, people[Relation.Ended], before, now, ct);
            await relationships.KeepAsync(RelationshipKind.Appointment, Guid.CreateVersion7(), patient, people[Relation.Appointed], now.AddDays(-7), now.AddDays(7), ct);
            await relationships.OpenGlassAsync(Guid.CreateVersion7(), patient, people[Relation.BrokenGlass], "CrisisCall", now, now.AddHours(4), ct);
            await relationships.KeepAsync(StaffLinkKind.Coverage, Guid.CreateVersion7(), people[Relation.Covering], people[Relation.Team], before, null, ct);
            await relationships.KeepAsync(StaffLinkKind.Supervision, Guid.CreateVersion7(), people[Relation.Supervising], people[Relation.Team], before, null, ct);
        });
        return people;
    }
}
