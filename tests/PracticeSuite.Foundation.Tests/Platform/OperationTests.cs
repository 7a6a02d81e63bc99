using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Platform;

/// <summary>When an operation is done again, and when never.</summary>
public sealed class OperationTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_lock_that_comes_free_costs_a_second_try_and_leaves_one_box(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        var tries = 0;

        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.Add(new Box(host.Practice, "kept"));
            await db.SaveChangesAsync(ct);
            if (++tries == 1)
                await Locks.RefuseAsync(db, kind, ct);
        });

        Assert.Equal(2, tries);
        Assert.Equal(["kept"], await LabelsAsync(host));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Whoever_finds_the_lock_taken_five_times_still_has_their_turn(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        var tries = 0;

        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.Add(new Box(host.Practice, "kept"));
            await db.SaveChangesAsync(ct);
            if (++tries <= 5)
                await Locks.RefuseAsync(db, kind, ct);
        });

        Assert.Equal(6, tries);
        Assert.Equal(["kept"], await LabelsAsync(host));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Work_that_writes_outside_is_not_done_again(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        var written = new StringBuilder();

        var failure = await Record.ExceptionAsync(() => host.AsSystem.Once.RunAsync<BoxContext>(async (db, ct) =>
        {
            written.Append("page;");
            await Locks.RefuseAsync(db, kind, ct);
        }));

        Assert.NotNull(failure);
        Assert.Equal("page;", written.ToString());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_was_committed_on_the_way_is_not_done_again(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        var tries = 0;

        await Record.ExceptionAsync(() => host.AsSystem.RunAsync<PackingInSteps>(async (packing, ct) =>
        {
            tries++;
            await packing.PackAndCommitAsync($"box {tries}", ct);
            await Locks.RefuseAsync(packing.Boxes, kind, ct);
        }));

        Assert.Equal(1, tries);
        Assert.Equal(["box 1"], await LabelsAsync(host));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_operations_that_lock_each_other_out_are_both_done(bool apart)
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.MariaDb, [new BoxModule()]);
        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.AddRange(new Box(host.Practice, "a"), new Box(host.Practice, "b"));
            await db.SaveChangesAsync(ct);
        });
        using var both = new Barrier(2);

        await Task.WhenAll(TouchAsync(host, both, apart, "a", "b"), TouchAsync(host, both, apart, "b", "a"));

        Assert.Equal([2L, 2L], await host.AsSystem.RunAsync<BoxContext, List<long>>(
            (db, ct) => db.Boxes.OrderBy(box => box.Label).Select(box => box.Price.Cents).ToListAsync(ct)));
    }

    [Fact]
    public async Task A_lost_answer_to_COMMIT_is_told_and_the_work_not_repeated()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.MariaDb, [new BoxModule()]);
        await using var line = new CutLine(host.Provider.ConnectionString);
        await using var services = Compose(line.ConnectionString);
        var over = services.GetRequiredService<OperationFactory>().For(Caller.System(host.Practice));
        var tries = 0;

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => over.RunAsync<BoxContext>(async (db, ct) =>
        {
            tries++;
            db.Add(new Box(host.Practice, "perhaps"));
            await db.SaveChangesAsync(ct);
            line.CutAfter("commit");
        }));

        Assert.Equal("Data:CommitUncertain", refusal.Code);
        Assert.Equal(1, tries);
        Assert.Equal(["perhaps"], await LabelsAsync(host));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_key_that_is_taken_is_refused_without_its_value(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) => { db.Add(new Box(host.Practice, "there")); await db.SaveChangesAsync(ct); });

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.Add(new Box(host.Practice, "new"));
            await db.SaveChangesAsync(ct);
            db.Add(new Box(host.Practice, "there"));
            await db.SaveChangesAsync(ct);
        }));

        Assert.Equal("Data:AlreadyThere", refusal.Code);
        Assert.Null(refusal.InnerException);
        Assert.Equal(["there"], await LabelsAsync(host));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_save_apart_that_is_refused_leaves_what_was_saved_before_and_nothing_of_its_own(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);

        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.Add(new Box(host.Practice, "before"));
            await db.SaveChangesAsync(ct);
            db.AddRange(new Box(host.Practice, "beside"), new Box(host.Practice, "before"));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveApartAsync(ct));
            db.ChangeTracker.Clear();
            db.Add(new Box(host.Practice, "after"));
            await db.SaveApartAsync(ct);
        });

        Assert.Equal(["after", "before"], await LabelsAsync(host));
    }

    private static ServiceProvider Compose(string connectionString)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = nameof(DatabaseKind.MariaDb),
            ["ConnectionStrings:Default"] = connectionString,
        }).Build();
        return new ServiceCollection().AddLogging().AddModules(configuration, [new BoxModule()]).BuildServiceProvider();
    }

    private static Task<List<string>> LabelsAsync(TestHost host) =>
        host.AsSystem.RunAsync<BoxContext, List<string>>((db, ct) => db.Boxes.Select(box => box.Label).Order().ToListAsync(ct));

    private static Task TouchAsync(TestHost host, Barrier both, bool apart, string first, string second) => Task.Run(async () =>
    {
        var tries = 0;
        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            await TouchAsync(db, apart, first, ct);
            if (++tries == 1)
                both.SignalAndWait(ct);
            await TouchAsync(db, apart, second, ct);
        });
    });

    private static async Task TouchAsync(BoxContext db, bool apart, string label, CancellationToken cancellationToken)
    {
        var box = await db.Boxes.SingleAsync(one => one.Label == label, cancellationToken);
        box.Price = new Money(box.Price.Cents + 1);
        await (apart ? db.SaveApartAsync(cancellationToken) : db.SaveChangesAsync(cancellationToken));
    }
}
