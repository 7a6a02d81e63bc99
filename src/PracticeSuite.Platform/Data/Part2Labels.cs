using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Labels new rows that somebody of the Part 2 program writes, or whose work they tell of (P-071). Here and not in the modules, so that
/// none can forget it. A label stays: who leaves the program takes nothing out of it.
/// </summary>
internal static class Part2Labels
{
    public static Task PutAsync(ModuleDbContext context, CurrentCaller caller, CancellationToken cancellationToken) => PutAsync(
        context, caller, [.. context.ChangeTracker.Entries<IPart2Item>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)], cancellationToken);

    public static async Task PutAsync(ModuleDbContext context, CurrentCaller caller, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        var open = rows.OfType<IPart2Item>().Where(row => !row.IsPart2 && !IsAboutNobody(row)).ToList();
        if (open.Count == 0)
            return;
        var program = await ReadAsync(context, caller, cancellationToken);
        if (program.IsNobody)
            return;
        var isCallers = program.Includes(caller.Caller.StaffId);
        foreach (var row in open.Where(row => (isCallers && row is not IConcludedItem { IsConcluded: true }) || program.Includes(WorkerOf(context.Model, row))))
            Label(context.Model, row);
    }

    public static async Task<Part2People> ReadAsync(ModuleDbContext context, CurrentCaller caller, CancellationToken cancellationToken)
    {
        caller.Program ??= await context.Set<Part2Member>().AsNoTracking()
            .Select(member => new ProgramTime(member.StaffId, member.From, member.Until))
            .ToListAsync(cancellationToken);
        var now = caller.Now;
        return new(caller.Program.Where(time => time.From <= now && (time.Until is null || time.Until > now)).Select(time => time.StaffId).ToHashSet());
    }

    /// <summary>As what colleagues write to each other about no patient: there is no record that it could be of.</summary>
    private static bool IsAboutNobody(IPart2Item row) => row is IAboutPatient about && about.PatientId == Guid.Empty;

    private static Guid? WorkerOf(IModel model, IPart2Item row) => row.GetType().GetCustomAttribute<AccessAttribute>()?.Worker is { } worker
        ? (Guid?)Property(model, row, worker).PropertyInfo!.GetValue(row)
        : null;

    private static void Label(IModel model, IPart2Item row) => Property(model, row, nameof(IPart2Item.IsPart2)).PropertyInfo!.SetValue(row, true);

    private static IProperty Property(IModel model, IPart2Item row, string name) =>
        model.FindEntityType(row.GetType())?.FindProperty(name) ?? throw new InvalidOperationException($"{row.GetType().Name} has no {name}.");
}

/// <summary>Those of the program at one moment; null among them = the practice as a whole.</summary>
internal sealed record Part2People(IReadOnlySet<Guid?> Staff)
{
    public bool IsNobody => Staff.Count == 0;

    public bool Includes(Guid? staffId) => Staff.Contains(null) || (staffId is not null && Staff.Contains(staffId));
}
