using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Platform.Auditing;

/// <summary>Every day, for every practice: verifies the audit trail and takes its anchor. A break is told as loudly as a program can (P-143).</summary>
[DisallowConcurrentExecution]
internal sealed class GuardAuditJob(OperationFactory operations, ILogger<GuardAuditJob> logger) : IJob
{
    public static readonly JobKey Key = new("guard", "audit");

    /// <summary>06:10 UTC, night in the United States.</summary>
    private const string Daily = "0 10 6 * * ?";

    public static void Schedule(IServiceCollection services) => services.AddQuartz(quartz =>
    {
        quartz.AddJob<GuardAuditJob>(job => job.WithIdentity(Key).StoreDurably().RequestRecovery());
        quartz.AddTrigger(trigger => trigger.ForJob(Key).WithIdentity("daily", "audit")
            .WithCronSchedule(Daily, schedule => schedule.InTimeZone(TimeZoneInfo.Utc)));
    });

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var practices = await operations.For(Caller.Nobody).RunAsync<IAuditAnchoring, IReadOnlyList<PracticeId>>(
            (anchoring, token) => anchoring.GetPracticesAsync(token), cancellationToken);
        var broken = 0;
        foreach (var practice in practices)
            broken += await IsWholeAsync(practice, cancellationToken) ? 0 : 1;
        if (broken > 0)
            throw new JobExecutionException($"The audit trail of {broken} practices is broken.");
    }

    private async Task<bool> IsWholeAsync(PracticeId id, CancellationToken cancellationToken)
    {
        var practice = operations.For(Caller.System(id));
        var verdict = await practice.RunAsync<IAuditVerifier, AuditVerdict>((verifier, token) => verifier.VerifyAsync(token), cancellationToken);
        await practice.RunAsync<IAuditAnchoring, AuditAnchor>((anchoring, token) => anchoring.AnchorAsync(token), cancellationToken);
        foreach (var broken in verdict.Breaks)
            logger.LogCritical("The audit trail of practice {Practice} is broken. {Break}", id, broken.Text);
        return verdict.IsWhole;
    }
}
