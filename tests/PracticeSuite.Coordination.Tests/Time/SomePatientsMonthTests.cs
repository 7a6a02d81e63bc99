using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Time;

/// <summary>The months of some patients, against the stream of all.</summary>
public sealed class SomePatientsMonthTests
{
    private static readonly BillingMonth September = new(2026, 9);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-074")]
    public async Task Whatever_was_logged_some_patients_months_are_those_of_the_stream(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var random = new Random(20260901);
        List<Guid> patients = [.. await EnrollAsync(host, 8), .. await EnrollAsync(host, 1, from: "2026-10-01")];

        for (var round = 0; round < 4; round++)
        {
            await LogAsync(host, [.. Enumerable.Range(0, 80).SelectMany(_ => AnyWork(host, random, patients))]);

            var streamed = (await StreamAsync(host)).ToDictionary(month => month.PatientId, Flat);
            Assert.Contains(streamed.Values, text => text.Contains("shared", StringComparison.Ordinal));
            foreach (var some in patients.Select(id => new[] { id }).Append([.. patients]).Append(random.GetItems([.. patients], 4).Distinct().ToArray()))
            {
                var months = await host.MonthsAsync(some);
                Assert.Equal(some.Order().Where(streamed.ContainsKey), months.Select(month => month.PatientId));
                Assert.All(months, month => Assert.Equal(streamed[month.PatientId], Flat(month)));
            }
        }
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Many_patients_take_as_many_statements_as_one(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var patients = await EnrollAsync(host, 40);
        await LogAsync(host, [.. patients.SelectMany(id => Enumerable.Range(1, 10).Select(day => Done(host, id, House.Lcsw.Id, Local("2026-09-01 10:00:00").AddDays(day), 10)))]);

        // Enrollments, entries, and what else their authors did meanwhile.
        Assert.Equal(3, await CountAsync(host, [patients[7]]));
        Assert.Equal(3, await CountAsync(host, patients));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task More_windows_of_time_than_a_statement_takes_are_asked_in_several(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var patients = await EnrollAsync(host, 2);
        var authors = Enumerable.Range(0, 300).Select(_ => Guid.CreateVersion7()).ToList();
        await LogAsync(host, [.. authors.SelectMany(author => patients.Select(id => Done(host, id, author, Local("2026-09-02 10:00:00"), 10)))]);

        var month = (await host.MonthAsync(patients[0]))!;

        Assert.Equal(300, month.StaffOverlaps.Count);
    }

    private static Task<int> CountAsync(CareHost host, List<Guid> patients) =>
        host.AsSystem.RunAsync<IServiceProvider, int>((services, ct) => Statements.CountAsync(
            services.GetRequiredService<CoordinationDbContext>(),
            async () => Assert.Equal(patients.Count, (await services.GetRequiredService<ICareTime>().GetAsync(patients, September, ct)).Count)));

    private static Task<List<CareMonthFacts>> StreamAsync(CareHost host) => host.AsSystem.RunAsync<ICareTime, List<CareMonthFacts>>(async (time, ct) =>
    {
        var months = new List<CareMonthFacts>();
        await foreach (var chunk in time.StreamMonthAsync(September, null, 100, ct))
            months.AddRange(chunk);
        return months;
    });

    private static string Flat(CareMonthFacts month) => string.Join('\n', [
        .. month.Enrollments.Select(enrollment => enrollment.ToString()),
        .. month.Entries.Select(entry => entry.ToString()),
        .. month.StaffOverlaps.OrderBy(pair => pair.Key).Select(pair => $"shared {pair.Key}: {string.Join(", ", pair.Value)}"),
    ]);

    private static async Task<List<Guid>> EnrollAsync(CareHost host, int count, string from = "2026-08-20")
    {
        var ids = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToList();
        await host.AsSystem.RunAsync<CoordinationDbContext>(async (db, ct) =>
        {
            foreach (var (id, number) in ids.Select((id, number) => (id, number)))
            {
                var patient = new PatientEnrollments(host.Host.Practice, id);
                var at = number % 3 == 2 ? House.LosAngeles : House.NewYork;
                patient.Enroll(new EnrollPatient(id, at.Id, BhiCode.Cpt99484, House.Pmhnp.Id, null, Day(from)));
                db.Patients.Add(patient);
            }

            await db.SaveChangesAsync(ct);
        });
        return ids;
    }

    /// <summary>Work of a few authors, so dense that they are often with two; about both ends of the month, some of it long, some of it void.</summary>
    private static IEnumerable<CoordinationEntry> AnyWork(CareHost host, Random random, List<Guid> patients)
    {
        var author = random.GetItems([House.Lcsw.Id, House.Pmhnp.Id, House.Assistant.Id], 1)[0];
        var start = random.Next(3) switch
        {
            0 => Local("2026-08-31 18:00:00"),
            1 => Local("2026-09-12 09:00:00"),
            _ => Local("2026-09-30 15:00:00"),
        };
        var entry = Done(
            host,
            patients[random.Next(patients.Count)],
            author,
            start.AddMinutes(random.Next(14 * 60)),
            random.Next(8) == 0 ? random.Next(120, 1440) : random.Next(1, 40),
            random.Next(6) == 0 ? CareActivity.AutomatedProcessing : CareActivity.TeamCall,
            random.Next(8) == 0);
        yield return entry;
        if (random.Next(6) == 0)
            yield return entry.Void(new Author(author, null), "wrong patient", entry.End.AddHours(2));
    }

    private static CoordinationEntry Done(
        CareHost host, Guid patient, Guid author, DateTimeOffset start, int minutes, CareActivity activity = CareActivity.TeamCall, bool unallocated = false) =>
        CoordinationEntry.Record(
            host.Host.Practice, new Author(author, null), "LCSW", EntrySource.Timer,
            new Work(patient, new Interval(start, start.AddMinutes(minutes)), activity, CareProgram.Bhi, null, Unallocated: unallocated), start.AddMinutes(minutes).AddHours(1));

    private static Task LogAsync(CareHost host, List<CoordinationEntry> entries) => host.AsSystem.RunAsync<CoordinationDbContext>(async (db, ct) =>
    {
        db.Entries.AddRange(entries);
        await db.SaveChangesAsync(ct);
    });
}
