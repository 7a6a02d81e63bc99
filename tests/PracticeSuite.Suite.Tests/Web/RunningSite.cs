using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using PracticeSuite.Database.Demo;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>
/// The real web program, as somebody without a browser meets it: on an SQLite file with the demo practice, or as <see cref="Settings"/> say.
/// </summary>
public sealed partial class RunningSite : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("practicesuite-site-");
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _said = [];
    private Process? _web;
    private bool _showsSignIns;

    /// <summary>Environment variables of the program; null takes one away that it would have here.</summary>
    public IDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public Uri Address { get; private set; } = default!;

    public string DatabaseFile => Path.Combine(_folder.FullName, "data", "site.db");

    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_said)
                return [.. _said];
        }
    }

    public string Folder => _folder.FullName;

    /// <summary>Until the demo's month end is done and the sign-ins are shown.</summary>
    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await WithinAsync(_ready.Task);
    }

    /// <summary>Until it listens; it may still be preparing its database.</summary>
    public async Task StartAsync()
    {
        _web = Start();
        Address = await WithinAsync(_address.Task);
    }

    /// <summary>As a machine that loses its power: nothing is told, nothing is finished.</summary>
    public async Task KillAsync()
    {
        _web!.Kill(entireProcessTree: true);
        await _web.WaitForExitAsync();
    }

    /// <summary>A browser with cookies of its own that follows no redirect, so that a test sees each answer.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async Task<HttpClient> SignedInAsync(string userName)
    {
        var browser = Browser();
        var answer = await SignInAsync(browser, userName, DemoSeed.Password);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        return browser;
    }

    public static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string userName, string password, string? next = null) =>
        await PostAsync(browser, "/account/sign-in", new()
        {
            ["userName"] = userName, ["password"] = password, ["next"] = next ?? "", ["__RequestVerificationToken"] = await TokenAsync(browser, "/sign-in"),
        });

    internal static Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, Dictionary<string, string> form) =>
        browser.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(form));

    public static Task<HttpResponseMessage> GetAsync(HttpClient browser, string path) => browser.GetAsync(new Uri(path, UriKind.Relative));

    public static async Task<string> TokenAsync(HttpClient browser, string path) =>
        TokenIn(await browser.GetStringAsync(new Uri(path, UriKind.Relative)));

    public static string TokenIn(string page) => Token().Match(page).Groups["token"].Value;

    public async ValueTask DisposeAsync()
    {
        if (_web is { HasExited: false })
            await KillAsync();
        _web?.Dispose();
        _folder.Delete(recursive: true);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Program()])
        {
            WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            Environment =
            {
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Database__Provider"] = "Sqlite",
                ["ConnectionStrings__Default"] = $"Data Source={DatabaseFile}",
                ["Demo__Seed"] = "true",
            },
        };
        foreach (var (name, value) in Settings)
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }

        var web = Process.Start(start)!;
        web.OutputDataReceived += (_, line) => Hear(line.Data);
        web.ErrorDataReceived += (_, line) => Hear(line.Data);
        web.BeginOutputReadLine();
        web.BeginErrorReadLine();
        return web;
    }

    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        return Path.Combine(here.Parent!.Parent!.FullName, "PracticeSuite.Web", here.Name, "PracticeSuite.Web.dll");
    }

    private async Task<T> WithinAsync<T>(Task<T> task)
    {
        await WithinAsync((Task)task);
        return await task;
    }

    private async Task WithinAsync(Task task)
    {
        try
        {
            await task.WaitAsync(TimeSpan.FromMinutes(4));
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException($"The web program did not become ready. It said:\n{string.Join('\n', Said)}", late);
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_said)
            _said.Add(line);
        if (Listening().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Groups["address"].Value));
        if (line.StartsWith("Open http", StringComparison.Ordinal))
            _showsSignIns = true;
        else if (_showsSignIns && line.Length == 0)
            _ready.TrySetResult();
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
