using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Database.Demo;

/// <summary>Makes the demo practice once; a database that has it is left as it is.</summary>
public sealed class DemoSeed(OperationFactory operations, TimeProvider clock)
{
    /// <summary>The password of every demo sign-in. The demo practice is for trying out; a real one is imported and has none of these.</summary>
    public const string Password = "harbor-demo-2026";

    public const string PracticeCode = DemoPractice.Code;

    /// <summary>User name and role of each demo sign-in.</summary>
    public static IReadOnlyList<(string UserName, string Role)> SignIns { get; } =
        [.. DemoSeeding.People.Where(person => person.UserName is not null).Select(person => (person.UserName!, person.Role!))];

    /// <returns>True when the practice was made, false when it was there already.</returns>
    public async Task<bool> SeedAsync(DemoSize size, CancellationToken cancellationToken)
    {
        var known = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, PracticeSummary?>(
            (catalog, token) => catalog.FindAsync(DemoPractice.Code, token), cancellationToken);
        if (known is not null)
            return false;
        var practice = PracticeId.New();
        await operations.For(Caller.System(practice)).RunAsync<DemoSeeding>(
            (seeding, token) => seeding.SeedAsync(DemoPractice.Files(size, clock.GetUtcNow()), token), cancellationToken);
        await new DemoClearinghouse(operations).WriteAsync(practice, cancellationToken);
        var people = await DemoPeople.ReadAsync(operations, practice, clock.GetUtcNow(), cancellationToken);
        await new DemoMessages(people).WriteAsync(cancellationToken);
        await new DemoAgreements(people, clock).WriteAsync(cancellationToken);
        await new DemoFlags(people, clock).NoticeAsync(cancellationToken);
        await new DemoPlans(people, clock).WriteAsync(cancellationToken);
        await new DemoWeek(people, clock).BookAsync(cancellationToken);
        await operations.For(Caller.System(practice)).RunAsync<IMetricMonths>((months, token) => months.FillAsync(token), cancellationToken);
        return true;
    }
}
