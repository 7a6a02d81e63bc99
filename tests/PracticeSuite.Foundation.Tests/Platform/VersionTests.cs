using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Platform;

/// <summary>A change anywhere in an aggregate is a change of its root.</summary>
public sealed class VersionTests
{
    private static readonly Dictionary<string, Action<Box>> Changes = new(StringComparer.Ordinal)
    {
        ["add a child"] = box => box.Items.Add(new BoxItem("new")),
        ["change a child"] = box => box.Items[0].Name = "changed",
        ["delete a child"] = box => box.Items.RemoveAt(0),
        ["change a grandchild"] = box => box.Items[0].Parts[0].Name = "changed",
        ["add a grandchild"] = box => box.Items[0].Parts.Add(new BoxPart("new")),
    };

    public static TheoryData<DatabaseKind, string> EachChange => new MatrixTheoryData<DatabaseKind, string>(
        [DatabaseKind.Sqlite, DatabaseKind.MariaDb], Changes.Keys);

    [Theory, MemberData(nameof(EachChange))]
    public async Task Two_who_change_different_children_of_one_aggregate_cannot_both_save(DatabaseKind kind, string change)
    {
        await using var host = await PackedAsync(kind);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            var mine = await BoxAsync(db, ct);
            await host.AsSystem.RunAsync<BoxContext>(
                async (other, token) =>
                {
                    (await BoxAsync(other, token)).Items.Add(new BoxItem("theirs"));
                    await other.SaveChangesAsync(token);
                },
                ct);
            Changes[change](mine);
            await db.SaveChangesAsync(ct);
        }));

        Assert.Equal("Data:ChangedMeanwhile", refusal.Code);
        var box = await host.AsSystem.RunAsync<BoxContext, Box>(BoxAsync);
        Assert.Equal((2, "hammer,theirs"), (box.Version, string.Join(',', box.Items.Select(item => item.Name).Order())));
    }

    [Theory, MemberData(nameof(EachChange))]
    public async Task A_save_counts_one_whatever_it_changes(DatabaseKind kind, string change)
    {
        await using var host = await PackedAsync(kind);

        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            var box = await BoxAsync(db, ct);
            Changes[change](box);
            box.Price = new Money(7);
            await db.SaveChangesAsync(ct);
            await db.SaveChangesAsync(ct);
        });

        Assert.Equal(2, (await host.AsSystem.RunAsync<BoxContext, Box>(BoxAsync)).Version);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_child_is_not_saved_without_its_root(DatabaseKind kind)
    {
        await using var host = await PackedAsync(kind);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            (await db.Set<BoxItem>().SingleAsync(ct)).Name = "alone";
            await db.SaveChangesAsync(ct);
        }));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_was_shown_must_still_be_there(DatabaseKind kind)
    {
        await using var host = await PackedAsync(kind);

        Task DemandAsync(int version) => host.AsSystem.RunAsync<BoxContext>(async (db, ct) => db.DemandUnchanged(await BoxAsync(db, ct), version));

        await DemandAsync(1);
        Assert.Equal("Data:ChangedMeanwhile", (await Assert.ThrowsAsync<BusinessException>(() => DemandAsync(0))).Code);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_guard_counts_though_nothing_of_it_changed(DatabaseKind kind)
    {
        await using var host = await PackedAsync(kind);

        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.Guard(await BoxAsync(db, ct));
            await db.SaveChangesAsync(ct);
        });

        Assert.Equal(2, (await host.AsSystem.RunAsync<BoxContext, Box>(BoxAsync)).Version);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_lost_race_is_refused_with_the_better_sentence(DatabaseKind kind)
    {
        await using var host = await PackedAsync(kind);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.RunAsync<BoxContext>((db, ct) =>
        {
            db.Add(new Box(host.Practice, "full"));
            return db.SaveOrAsync(() => new BusinessException(RefusalKind.Conflict, "Test:BoxExists", "There is such a box."), ct);
        }));

        Assert.Equal("Test:BoxExists", refusal.Code);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_one_statement_writes_belongs_to_the_operation_and_counts(DatabaseKind kind)
    {
        await using var host = await PackedAsync(kind);

        await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            await db.DeleteAllAsync(db.Set<BoxPart>(), ct);
            await db.UpdateAllAsync(db.Boxes, set => set.SetProperty(box => box.Label, "lost"), ct);
            throw new BusinessException(RefusalKind.Conflict, "Test:Refused", "Refused.");
        }));
        var before = await host.AsSystem.RunAsync<BoxContext, Box>(BoxAsync);
        await host.AsSystem.RunAsync<BoxContext>((db, ct) => db.UpdateAllAsync(db.Boxes, set => set.SetProperty(box => box.Label, "kept"), ct));
        var after = await host.AsSystem.RunAsync<BoxContext, Box>(BoxAsync);

        Assert.Equal(("full", 1, 1), (before.Label, before.Version, before.Items[0].Parts.Count));
        Assert.Equal(("kept", 2), (after.Label, after.Version));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Rows_of_another_practice_are_not_loaded_in_bulk(DatabaseKind kind)
    {
        await using var host = await PackedAsync(kind);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.AsSystem.RunAsync<IServiceProvider>((services, ct) =>
            services.GetRequiredService<BulkInsert>().InsertAsync(
                services.GetRequiredService<BoxContext>(), [new Box(host.Practice, "ours"), new Box(PracticeId.New(), "theirs")], ct)));
    }

    private static async Task<TestHost> PackedAsync(DatabaseKind kind)
    {
        var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        var hammer = new BoxItem("hammer") { Parts = { new BoxPart("handle") } };
        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.Add(new Box(host.Practice, "full") { Items = { hammer } });
            await db.SaveChangesAsync(ct);
        });
        return host;
    }

    private static Task<Box> BoxAsync(BoxContext db, CancellationToken cancellationToken) =>
        db.Boxes.Include(box => box.Items).ThenInclude(item => item.Parts).SingleAsync(cancellationToken);
}
