using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using PracticeSuite.EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(SeededInstance))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>The real web process on a fresh SQLite file with the demo practice, and one browser; both end with the tests.</summary>
public sealed partial class SeededInstance : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private const int PatienceMilliseconds = 60_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("practicesuite-e2e-").FullName;
    /// <summary>Shorter than a proof of who is there lasts (P-131), so that no journey is asked for one that does not mean to be.</summary>
    private static readonly TimeSpan SignInLasts = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (string State, long Since)> _signedIn = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _monthEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _said = [];
    private readonly List<IBrowserContext> _open = [];
    private string? _test;
    private Process? _web;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the demo practice is: for hours its day, and once a month its month, is not that of UTC.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).DateTime);

    public string Address { get; private set; } = "";

    private string DataSource => $"Data Source={Path.Combine(_folder, "practice.db")}";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            throw new InvalidOperationException($"{Chromium} is missing; install it with: apt-get install --yes chromium");
        _web = Start();
        Address = await WithinAsync(_address.Task);
        await WithinAsync(_monthEnd.Task);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page of somebody who is signed in, or of a stranger when there is no user name.</summary>
    public async Task<IPage> OpenAsync(string? userName, string path)
    {
        var page = await BlankAsync(userName);
        await page.GotoAsync(Address + path);
        return page;
    }

    /// <summary>The same before it has gone anywhere, for whoever listens to it from the first request on.</summary>
    public async Task<IPage> BlankAsync(string? userName) => await NewPageAsync(userName is null ? null : await StateAsync(userName));

    /// <summary>Takes files into the practice while its pages are open, as an administrator would on the machine.</summary>
    public async Task ImportAsync(IReadOnlyDictionary<string, string> files)
    {
        // One of its own: an import takes every file that it finds.
        var folder = Directory.CreateDirectory(Path.Combine(_folder, $"import-{Guid.CreateVersion7():N}"));
        foreach (var (name, content) in files)
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), content);
        var start = new ProcessStartInfo("dotnet", [Program("Cli"), "import", folder.FullName]) { RedirectStandardOutput = true, UseShellExecute = false };
        (start.Environment["Database__Provider"], start.Environment["ConnectionStrings__Default"]) = ("Sqlite", DataSource);
        using var import = Process.Start(start)!;
        var said = await import.StandardOutput.ReadToEndAsync();
        await import.WaitForExitAsync();
        Assert.True(import.ExitCode == 0, said);
    }

    /// <summary>Plays the clearinghouse and its payers once there is a file of claims: each is taken, and none is turned away or denied.</summary>
    public async Task AnswerClaimsAsync()
    {
        var folder = Path.Combine(_folder, "data", "clearinghouses", "HARBOR", "simulated");
        var begun = Stopwatch.StartNew();
        while (!Directory.Exists(Path.Combine(folder, "out")) || Directory.GetFiles(Path.Combine(folder, "out"), "837P_*").Length == 0)
        {
            Assert.True(begun.Elapsed < TimeSpan.FromMilliseconds(PatienceMilliseconds), "No file of claims has come into the folder.");
            await Task.Delay(200);
        }

        var start = new ProcessStartInfo("dotnet", [Program("Cli"), "simulate-clearinghouse", "--folder", folder, "--once", "--pace", "0", "--reject-every", "0", "--deny-every", "0"])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        using var simulation = Process.Start(start)!;
        var said = await simulation.StandardOutput.ReadToEndAsync();
        await simulation.WaitForExitAsync();
        Assert.True(simulation.ExitCode == 0, said);
    }

    /// <summary>As if the person had last proved who they are ten minutes ago (P-131).</summary>
    public async Task AgeProofAsync(string userName)
    {
        await using var database = new SqliteConnection(DataSource);
        await database.OpenAsync();
        await using var aging = database.CreateCommand();
        aging.CommandText =
            "UPDATE identity_sessions SET verified_at = strftime('%Y-%m-%d %H:%M:%S', verified_at, '-10 minutes') WHERE user_id IN (SELECT id FROM identity_users WHERE user_name = @name)";
        aging.Parameters.AddWithValue("@name", userName);
        Assert.NotEqual(0, await aging.ExecuteNonQueryAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_web is { HasExited: false })
        {
            _web.Kill(entireProcessTree: true);
            await _web.WaitForExitAsync();
        }

        _web?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<IPage> NewPageAsync(string? state)
    {
        await CloseOthersAsync();
        var context = await _browser!.NewContextAsync(new()
        {
            StorageState = state, Locale = "en-US", ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1366, Height = 768 }, AcceptDownloads = true,
        });
        _open.Add(context);
        context.SetDefaultTimeout(PatienceMilliseconds);
        return await context.NewPageAsync();
    }

    /// <summary>Of tests that are over: a page that nobody looks at goes on asking the program, and takes a process of its own.</summary>
    private async Task CloseOthersAsync()
    {
        if (TestContext.Current.Test?.UniqueID is not { } test || test == _test)
            return;
        _test = test;
        foreach (var context in _open)
            await context.CloseAsync();
        _open.Clear();
    }

    private async Task<string> StateAsync(string userName)
    {
        if (_signedIn.TryGetValue(userName, out var known) && Stopwatch.GetElapsedTime(known.Since) < SignInLasts)
            return known.State;
        var since = Stopwatch.GetTimestamp();
        var page = await NewPageAsync(null);
        await page.SignInAsync(Address, userName);
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync(new() { Timeout = PatienceMilliseconds });
        var state = await page.Context.StorageStateAsync();
        await page.Context.CloseAsync();
        _open.Remove(page.Context);
        _signedIn[userName] = (state, since);
        return state;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Program("Web")])
        {
            WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            Environment =
            {
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Database__Provider"] = "Sqlite",
                ["ConnectionStrings__Default"] = DataSource,
                ["Demo__Seed"] = "true",
                ["Jobs__RunMonths__Seconds"] = "1",
                ["Jobs__ExchangeFiles__Seconds"] = "1",
            },
        };
        var web = Process.Start(start)!;
        web.OutputDataReceived += (_, line) => Hear(line.Data);
        web.ErrorDataReceived += (_, line) => Hear(line.Data);
        web.BeginOutputReadLine();
        web.BeginErrorReadLine();
        return web;
    }

    /// <summary>Beside this program's own folder, in the same configuration.</summary>
    private static string Program(string name)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        return Path.Combine(here.Parent!.Parent!.FullName, $"PracticeSuite.{name}", here.Name, $"PracticeSuite.{name}.dll");
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_said)
            _said.Add(line);
        if (Listening().Match(line) is { Success: true } match)
            _address.TrySetResult(match.Groups["address"].Value);
        if (line.StartsWith("Month end of", StringComparison.Ordinal))
            _monthEnd.TrySetResult();
    }

    private async Task WithinAsync(Task task) => await WithinAsync(task.ContinueWith(_ => true, TaskScheduler.Default));

    private async Task<T> WithinAsync<T>(Task<T> task)
    {
        try
        {
            return await task.WaitAsync(TimeSpan.FromMinutes(3));
        }
        catch (TimeoutException late)
        {
            lock (_said)
                throw new InvalidOperationException($"The web process did not become ready. It said:\n{string.Join('\n', _said)}", late);
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
