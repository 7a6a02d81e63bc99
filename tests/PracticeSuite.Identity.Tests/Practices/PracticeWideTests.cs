using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.Practices;

/// <summary>The practice's people and places are kept in memory, and nobody is ever shown what they were before.</summary>
public sealed class PracticeWideTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_nobody_changed_costs_one_statement(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);
        var first = await LookAsync(host.AsSystem);

        using var counter = new CommandCounter();
        var second = await LookAsync(host.AsSystem);

        Assert.Equal(1, counter.Count);
        Assert.Equal(first, second);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_change_on_one_node_is_there_for_the_next_operation_of_another(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);
        await using var node = Compose(host);
        var other = node.GetRequiredService<OperationFactory>().For(Caller.System(host.Practice));
        var before = await LookAsync(other);

        await RenameAsync(host.AsSystem, "Harbor Behavioral Health");
        await host.AsSystem.RunAsync<IStaffAppService, StaffDto>((staff, ct) => staff.CreateAsync(Given.Therapist, ct));

        Assert.Equal(("Harbor Behavioral", 0), before);
        Assert.Equal(("Harbor Behavioral Health", 1), await LookAsync(other));
        Assert.Equal(("Harbor Behavioral Health", 1), await LookAsync(host.AsSystem));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task An_operation_sees_its_own_change_and_nobody_one_that_was_given_up(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);
        await LookAsync(host.AsSystem);
        (string, int) within = default;

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.AsSystem.RunAsync<Renaming>(async (renaming, ct) =>
        {
            within = await renaming.RenameAsync("Another name", ct);
            throw new InvalidOperationException("Given up.");
        }));

        Assert.Equal(("Another name", 0), within);
        Assert.Equal(("Harbor Behavioral", 0), await LookAsync(host.AsSystem));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_change_between_two_looks_of_one_operation_is_kept_by_nobody_as_older_than_it_is(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);

        await host.AsSystem.RunAsync<Looking>(async (looking, ct) =>
        {
            Assert.Equal(("Harbor Behavioral", 0), await looking.LookAsync(ct));
            await RenameAsync(host.AsSystem, "Harbor Behavioral Health");
        });

        Assert.Equal(("Harbor Behavioral Health", 0), await LookAsync(host.AsSystem));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Two_practices_of_one_database_are_two(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);
        var other = host.For(Caller.System(Kernel.PracticeId.New()));
        await other.RunAsync<IPracticeAppService, PracticeDto>((practice, ct) => practice.SaveAsync(Given.Practice with { Code = "OAK", Name = "Oak Street" }, ct));

        Assert.Equal(("Harbor Behavioral", 0), await LookAsync(host.AsSystem));
        Assert.Equal(("Oak Street", 0), await LookAsync(other));
        Assert.Equal(("Harbor Behavioral", 0), await LookAsync(host.AsSystem));
    }

    private static ServiceProvider Compose(TestHost host)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = host.Provider.Kind.ToString(),
            ["ConnectionStrings:Default"] = host.ConnectionString,
        }).Build();
        return new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(host.Clock).AddModules(configuration, [new IdentityModule()]).BuildServiceProvider();
    }

    private static Task<(string Name, int People)> LookAsync(IOperations operations) =>
        operations.RunAsync<Looking, (string, int)>((looking, ct) => looking.LookAsync(ct));

    private static async Task RenameAsync(IOperations operations, string name)
    {
        var shown = await operations.RunAsync<IPracticeAppService, PracticeDto>((practice, ct) => practice.GetAsync(ct));
        await operations.RunAsync<IPracticeAppService, PracticeDto>((practice, ct) => practice.SaveAsync(Given.Practice with { Name = name, Version = shown.Version }, ct));
    }

    private sealed class Looking(IPracticeDirectory practices, IStaffDirectory staff)
    {
        public async Task<(string Name, int People)> LookAsync(CancellationToken cancellationToken) =>
            ((await practices.GetAsync(cancellationToken)).Name, (await staff.GetAllAsync(cancellationToken)).Count);
    }

    private sealed class Renaming(IPracticeAppService practices, IPracticeDirectory directory, IStaffDirectory staff)
    {
        public async Task<(string Name, int People)> RenameAsync(string name, CancellationToken cancellationToken)
        {
            var shown = await practices.GetAsync(cancellationToken);
            await practices.SaveAsync(Given.Practice with { Name = name, Version = shown.Version }, cancellationToken);
            return await new Looking(directory, staff).LookAsync(cancellationToken);
        }
    }
}
