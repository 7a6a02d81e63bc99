using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Submissions;
using PracticeSuite.Billing.Submissions.Transport;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>A practice whose September is closed, with a clearinghouse whose folders are on this machine.</summary>
internal sealed class SubmissionHost : IAsyncDisposable
{
    private readonly string _root;

    private SubmissionHost(BillingHost billing, string root) => (Billing, _root) = (billing, root);

    public BillingHost Billing { get; }

    public Guid Clearinghouse { get; private set; }

    public string Out => Path.Combine(_root, "HARBOR", "exch", "out");

    public string In => Path.Combine(_root, "HARBOR", "exch", "in");

    public string Archive => Path.Combine(_root, "HARBOR", "exch", "archive");

    public static async Task<SubmissionHost> CreateAsync(
        DatabaseKind kind, int patients = 1, bool medicare = true, ClearinghouseMode mode = ClearinghouseMode.Production, Action<IServiceCollection>? configure = null,
        bool allowsPrivate = false)
    {
        var root = Directory.CreateTempSubdirectory("submissions").FullName;
        var billing = await BillingHost.CreateAsync(kind, patients, medicare, services =>
        {
            services.AddSingleton(new SubmissionSettings(root, MaySimulate: true, allowsPrivate));
            configure?.Invoke(services);
        });
        var host = new SubmissionHost(billing, root);
        await host.SetUpAsync(mode);
        return host;
    }

    public static ClearinghouseInput Profile(ClearinghouseMode mode = ClearinghouseMode.Production) => new(
        "EXCH", "Example Clearinghouse", mode, ClearinghouseTransport.Folder, "EXSUBMIT", "EXCLRHOUSE", "Billing Office", "555-555-0100", "exch", null);

    public Task<T> AsBillerAsync<T>(Func<ISubmissionAppService, CancellationToken, Task<T>> work) => Billing.Biller.RunAsync(work);

    /// <summary>Month end, and everything released that can be.</summary>
    public async Task ReleaseAllAsync()
    {
        await Billing.RunAsync();
        await ReleaseAgainAsync();
    }

    public async Task<ClaimReleaseDto> ReleaseAgainAsync()
    {
        var shown = await Billing.ReadAsync(db => db.Claims.AsNoTracking().Select(c => new ShownClaim(c.Id, c.Version)).ToListAsync());
        return await Billing.Biller.RunAsync<IClaimAppService, ClaimReleaseDto>((claims, token) => claims.ReleaseManyAsync(shown, token));
    }

    public Task<BatchBuiltDto> BuildAsync(Guid? payer = null) => AsBillerAsync((submissions, token) => submissions.BuildAsync(Clearinghouse, payer, token));

    public Task<bool> ExchangeAsync() => Billing.Host.Services.GetRequiredService<Exchange>().RunAsync(Billing.System, Clearinghouse, CancellationToken.None);

    /// <summary>Released, built and handed over.</summary>
    public async Task<string> SendAllAsync()
    {
        await ReleaseAllAsync();
        await BuildAsync();
        await ExchangeAsync();
        return await File.ReadAllTextAsync(Path.Combine(Out, Sent().Single()));
    }

    public string[] Sent() => Directory.Exists(Out) ? [.. Directory.GetFiles(Out).Select(file => Path.GetFileName(file)).Where(name => name != ".clearinghouse").Order(StringComparer.Ordinal)] : [];

    public async Task AnswerAsync(string content, string name = "answer.txt")
    {
        Billing.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await File.WriteAllTextAsync(Path.Combine(In, name), content);
        await ExchangeAsync();
    }

    public Task<List<ClaimState>> StatesAsync() => Billing.ReadAsync(db => db.Claims.AsNoTracking().OrderBy(c => c.PatientId).Select(c => c.State).ToListAsync());

    public async Task<InboundFileDto> LastFileAsync() =>
        (await AsBillerAsync((submissions, token) => submissions.GetInboundAsync(null, 0, 50, token))).Rows[0];

    public async Task<BatchDetailDto> LastBatchAsync()
    {
        var page = await AsBillerAsync((submissions, token) => submissions.GetBatchesAsync(0, 50, token));
        return await AsBillerAsync((submissions, token) => submissions.GetBatchAsync(page.Rows[0].Id, token));
    }

    public async Task<ClaimSubmissionDto> WayAsync(Neighbours.Patient? patient = null)
    {
        var claim = await Billing.ClaimAsync(patient ?? Billing.Practice.Patients[0]);
        return await AsBillerAsync((submissions, token) => submissions.GetClaimAsync(claim.Id, token));
    }

    public async ValueTask DisposeAsync()
    {
        await Billing.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    private async Task SetUpAsync(ClearinghouseMode mode)
    {
        var made = await Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, token) => all.CreateAsync(Profile(mode), token));
        Clearinghouse = made.Id;
        foreach (var (payer, id) in new[] { (Billing.Medicare, "EXMAC"), (Billing.Commercial, "EX001") })
            await Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, token) => all.SetPayerAsync(Clearinghouse, new ClearinghousePayerInput(payer, id), token));
        Directory.CreateDirectory(In);
    }
}
