using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Platform;

public sealed class ReadTogetherTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Reads_that_do_not_wait_for_each_other_are_sent_at_once_and_each_gets_its_own_rows(DatabaseKind kind)
    {
        await using var host = await FilledAsync(kind);
        using var trips = new RoundTrips();

        var labels = await host.AsSystem.RunAsync<Reader, IReadOnlyList<string>>(async (reader, ct) =>
        {
            trips.Begin();
            return await reader.Together.EachAsync([.. Enumerable.Range(0, 5).Select(n => (Func<Task<string>>)(() => reader.LabelAsync(n, ct)))]);
        });

        Assert.Equal(["box 0", "box 1", "box 2", "box 3", "box 4"], labels);
        Assert.Equal(kind == DatabaseKind.MariaDb ? 1 : 0, trips.Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Reads_of_several_steps_some_of_which_run_others_take_as_many_trips_as_the_longest(DatabaseKind kind)
    {
        await using var host = await FilledAsync(kind);
        using var trips = new RoundTrips();

        var (three, (one, both)) = await host.AsSystem.RunAsync<Reader, (string, (string, string))>(async (reader, ct) =>
        {
            trips.Begin();
            return await reader.Together.RunAsync(
                async () => await reader.LabelAsync(0, ct) + await reader.LabelAsync(1, ct) + await reader.LabelAsync(2, ct),
                async () =>
                {
                    var first = await reader.LabelAsync(3, ct);
                    var (left, right) = await reader.Together.RunAsync(() => reader.LabelAsync(4, ct), async () => await reader.LabelAsync(0, ct) + await reader.RowsAsync(1, ct));
                    return (first, left + right);
                });
        });

        Assert.Equal(("box 0box 1box 2", "box 3", "box 4box 01"), (three, one, both));
        Assert.Equal(kind == DatabaseKind.MariaDb ? 3 : 0, trips.Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_one_of_them_had_opened_is_open_to_it_alone(DatabaseKind kind)
    {
        await using var host = await FilledAsync(kind);

        var (open, closed, after) = await host.AsSystem.RunAsync<Reader, (bool, bool, bool)>(async (reader, ct) =>
        {
            var (facts, shown) = await reader.Together.RunAsync(
                async () =>
                {
                    using var facts = reader.Access.ReadFacts();
                    await reader.LabelAsync(0, ct);
                    var isOpen = !reader.IsCallers;
                    await reader.LabelAsync(1, ct);
                    return isOpen && !reader.IsCallers;
                },
                async () =>
                {
                    var isOpen = !reader.IsCallers;
                    await reader.LabelAsync(2, ct);
                    return isOpen || !reader.IsCallers;
                });
            return (facts, shown, reader.IsCallers);
        });

        Assert.Equal((true, false, true), (open, closed, after));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task One_that_fails_leaves_the_others_their_answers_and_the_connection_whole(DatabaseKind kind)
    {
        await using var host = await FilledAsync(kind);

        var (answers, failure, afterwards) = await host.AsSystem.RunAsync<Reader, (List<string>, Exception?, string)>(async (reader, ct) =>
        {
            var answers = new List<string>();
            var failure = await Record.ExceptionAsync(() => reader.Together.RunAsync(
            [
                async () => answers.Add(await reader.LabelAsync(0, ct)),
                async () =>
                {
                    await reader.LabelAsync(1, ct);
                    throw new InvalidOperationException("of its own");
                },
                async () => answers.Add(await reader.LabelAsync(2, ct) + await reader.LabelAsync(3, ct)),
            ]));
            return (answers, failure, await reader.LabelAsync(4, ct));
        });

        Assert.Equal(["box 0", "box 2box 3"], answers);
        Assert.Equal("of its own", Assert.IsType<InvalidOperationException>(failure).Message);
        Assert.Equal("box 4", afterwards);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_statement_that_the_database_refuses_is_the_failure_of_whoever_sent_it(DatabaseKind kind)
    {
        await using var host = await FilledAsync(kind);

        var (later, afterwards) = await host.AsSystem.RunAsync<Reader, (string, string)>(async (reader, ct) =>
        {
            var later = "";
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => reader.Together.RunAsync(
            [
                () => reader.LabelAsync(0, ct),
                () => reader.NonsenseAsync(ct),
                async () => later = await reader.LabelAsync(2, ct),
            ]));
            return (later, await reader.LabelAsync(4, ct));
        });

        Assert.Equal(("box 2", "box 4"), (later, afterwards));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task One_that_saves_has_the_connection_to_itself(DatabaseKind kind)
    {
        await using var host = await FilledAsync(kind);

        var label = await host.AsSystem.RunAsync<Reader, string>(async (reader, ct) =>
        {
            var (label, behind) = ("", "");
            await reader.Together.RunAsync(
            [
                async () => label = await reader.LabelAsync(0, ct) + await reader.LabelAsync(1, ct),
                async () =>
                {
                    await reader.LabelAsync(2, ct);
                    await reader.AddAsync("saved", ct);
                },
                () => reader.AddAsync("saved as well", ct),
                async () => behind = await reader.LabelAsync(3, ct) + await reader.LabelAsync(4, ct),
            ]);
            return label + behind;
        });

        Assert.Equal("box 0box 1box 3box 4", label);
        Assert.Equal(7, await host.AsSystem.RunAsync<BoxContext, int>((db, ct) => db.Boxes.CountAsync(ct)));
    }

    private static async Task<TestHost> FilledAsync(DatabaseKind kind)
    {
        var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.AddRange(Enumerable.Range(0, 5).Select(n => new Box(host.Practice, $"box {n}")));
            await db.SaveChangesAsync(ct);
        });
        return host;
    }

    /// <summary>Reads boxes in the several ways in which modules read.</summary>
    internal sealed class Reader(BoxContext db, IReadTogether together, IAccess access, CurrentCaller caller)
    {
        public IReadTogether Together => together;

        public IAccess Access => access;

        public bool IsCallers => caller.Sight.IsCallers;

        public Task<string> LabelAsync(int n, CancellationToken cancellationToken)
        {
            var label = $"box {n}";
            return db.Boxes.AsNoTracking().Where(box => box.Label == label).Select(box => box.Label).SingleAsync(cancellationToken);
        }

        public async Task<string> RowsAsync(int n, CancellationToken cancellationToken)
        {
            var (label, count) = ($"box {n}", 0);
            await db.ReadAsync(db.Boxes.Where(box => box.Label == label), _ => count++, cancellationToken);
            return $"{count}";
        }

#pragma warning disable RS0030 // No query of EF's is refused by both databases.
        public Task NonsenseAsync(CancellationToken cancellationToken) => db.Database.SqlQueryRaw<int>("SELECT nothing FROM nowhere").ToListAsync(cancellationToken);
#pragma warning restore RS0030

        public async Task AddAsync(string label, CancellationToken cancellationToken)
        {
            db.Add(new Box(db.CurrentPractice, label));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
