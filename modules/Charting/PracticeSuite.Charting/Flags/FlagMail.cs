using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Outbox;

namespace PracticeSuite.Charting.Flags;

/// <summary>Tells by e-mail that something waits, and nothing of it (K-047): what cannot wait for somebody to look.</summary>
internal sealed class FlagMail(IOutbox outbox, FlagAddressees addressees)
{
    public Task QueueAsync(UrgentFlag flag, IReadOnlyCollection<Guid> staff, CancellationToken cancellationToken) => flag.Level == FlagLevel.Routine || staff.Count == 0
        ? Task.CompletedTask
        : outbox.QueueAsync([.. staff.Select(one => Draft(flag, one))], cancellationToken);

    /// <summary>Everybody whom it tells, when its clock begins: raised, made more urgent, or reopened.</summary>
    public Task QueueAsync(UrgentFlag flag, CancellationToken cancellationToken) => QueueAsync(flag, [.. flag.Addressees.Select(one => one.StaffId)], cancellationToken);

    /// <summary>The same, and who stands in for them by now (K-019): the leave may have begun since it was raised.</summary>
    public async Task QueueAgainAsync(UrgentFlag flag, CancellationToken cancellationToken) => await QueueAsync(
        flag,
        [.. (await addressees.WithStandInsAsync(flag.PatientId, [.. flag.Addressees.Select(one => new FlagAddresseeDto(one.StaffId, one.As))], flag.IsPart2, cancellationToken)).Select(one => one.StaffId)],
        cancellationToken);

    /// <summary>Once for each time that the flag was opened.</summary>
    private static OutboxDraft Draft(UrgentFlag flag, Guid to) =>
        new(FlagTemplate.TemplateName, MessageChannel.Email, flag.Id, string.Create(CultureInfo.InvariantCulture, $"flag:{flag.Id}:{to}:{flag.OpenSince.UtcTicks}")) { RecipientId = to };
}

internal sealed class FlagTemplate(ChartingDbContext db, IStaffDirectory staff, IPracticeDirectory practices) : IMessageTemplate
{
    public const string TemplateName = "urgent-item";

    public const string NoAddress = "NoAddress";

    public string Name => TemplateName;

    public async Task<Composed> ComposeAsync(OutboxEntry message, CancellationToken cancellationToken)
    {
        if (!await db.Set<UrgentFlag>().AnyAsync(flag => flag.Id == message.SubjectId && flag.State == FlagState.Open, cancellationToken))
            return new Composed.Drop("Answered");
        if ((await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(message.RecipientId!.Value) is not { Email: { } address })
            return new Composed.Drop(NoAddress);
        var practice = await practices.GetAsync(cancellationToken);
        return new Composed.Ready(new Letter(address, practice.Name, "You have an urgent item", $"You have an urgent item at {practice.Name}. Sign in; the flag at the top of each page leads to it.\n"));
    }
}
