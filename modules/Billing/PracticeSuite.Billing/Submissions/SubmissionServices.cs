using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.LaterPayers;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Billing.Submissions.Transport;
using Quartz;

namespace PracticeSuite.Billing.Submissions;

/// <summary>Submission and what comes back, as the module brings it.</summary>
internal static class SubmissionServices
{
    private const int DefaultSeconds = 10;
    private const string DefaultFolder = "data/clearinghouses";
    private static readonly TimeSpan StandStill = TimeSpan.FromSeconds(2);

    public static void AddSubmissions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection();
        services.AddSingleton(Settings(configuration));
        services.AddSingleton<ClearinghousePasswords>();
        services.AddSingleton<IOpenClearinghouseFiles, ClearinghouseFiles>();
        services.AddSingleton<Exchange>();
        services.AddScoped<Exchange.ProfileReader>();
        services.AddScoped<PriorAnswers>();
        services.AddScoped<ClaimGatherer>();
        services.AddScoped<HeldByEdits>();
        services.AddScoped<BatchBuilder>();
        services.AddScoped<BatchFile>();
        services.AddScoped<Handover>();
        services.AddScoped<BatchReturn>();
        services.AddScoped<ReleasingAgain>();
        services.AddScoped<BatchReader>();
        services.AddScoped<SubmissionBoard>();
        services.AddScoped<SilentClaims>();
        services.AddScoped<InboundRegister>();
        services.AddScoped<InboundContent>();
        services.AddScoped<AnswerTaking>();
        services.AddScoped<AnswerReading>();
        services.AddScoped<InboundWork>();
        services.AddScoped<RemittancePassing.Copying>();
        services.AddScoped<IClearinghouseAppService, ClearinghouseAppService>();
        services.AddScoped<ISubmissionAppService, SubmissionAppService>();
        AddJob(services, configuration);
    }

    /// <summary><c>Jobs:ExchangeFiles:Seconds</c>: how soon an exchange begins that is due or was asked for.</summary>
    private static void AddJob(IServiceCollection services, IConfiguration configuration)
    {
        var seconds = configuration.GetValue("Jobs:ExchangeFiles:Seconds", DefaultSeconds);
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<ExchangeFilesJob>(job => job.WithIdentity(ExchangeFilesJob.Key).StoreDurably().RequestRecovery());
            quartz.AddTrigger(trigger => trigger.ForJob(ExchangeFilesJob.Key).WithIdentity("exchange", "billing")
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(seconds)).RepeatForever()));
        });
    }

    /// <summary><c>Clearinghouses:Folder</c>, and whether one may be simulated: with the demo practice alone, as its start decides.</summary>
    private static SubmissionSettings Settings(IConfiguration configuration) => new(
        configuration["Clearinghouses:Folder"] ?? DefaultFolder,
        configuration.GetValue("Demo:Seed", string.IsNullOrEmpty(configuration["ConnectionStrings:Default"])),
        configuration.GetValue("Clearinghouses:AllowPrivateAddresses", false),
        StandStill);
}
