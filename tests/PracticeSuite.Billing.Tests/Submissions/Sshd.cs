using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PracticeSuite.Billing.Contracts.Submissions;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>A real server (OpenSSH) of the test's own: as the current user, on a free port of this machine, with keys made for it.</summary>
internal sealed class Sshd : IAsyncDisposable
{
    private const string Program = "/usr/sbin/sshd";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder;
    private readonly int _port;
    private Process? _server;

    private Sshd(string folder, int port) => (_folder, _port) = (folder, port);

    public string Out => Path.Combine(_folder, "out");

    public string In => Path.Combine(_folder, "in");

    public string Archive => Path.Combine(_folder, "archive");

    /// <summary>The account as a profile has it.</summary>
    public SftpInput Account => new("127.0.0.1", _port, Environment.UserName, null, FingerprintOf("host"), Out, In, Archive) { PrivateKey = File.ReadAllText(Path.Combine(_folder, "user")) };

    public static async Task<Sshd> StartAsync()
    {
        if (!File.Exists(Program))
            throw new InvalidOperationException($"{Program} is missing; install it with: apt-get install --yes openssh-server");
        var sshd = new Sshd(Directory.CreateTempSubdirectory("sshd-").FullName, FreePort());
        foreach (var folder in (string[])[sshd.Out, sshd.In, sshd.Archive])
            Directory.CreateDirectory(folder);
        sshd.MakeKey("host");
        sshd.MakeKey("user");
        await sshd.BeginAsync();
        return sshd;
    }

    /// <summary>A key that the account does not know.</summary>
    public string Stranger()
    {
        MakeKey("stranger");
        return File.ReadAllText(Path.Combine(_folder, "stranger"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
        }

        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task BeginAsync()
    {
        // As root the server wants a folder to shut itself into.
        if (Environment.UserName == "root")
            Directory.CreateDirectory("/run/sshd");
        File.Copy(Path.Combine(_folder, "user.pub"), Path.Combine(_folder, "authorized"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "config"), $"""
            Port {_port}
            ListenAddress 127.0.0.1
            HostKey {_folder}/host
            AuthorizedKeysFile {_folder}/authorized
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin prohibit-password
            Subsystem sftp internal-sftp
            LogLevel ERROR

            """);
        _server = Process.Start(new ProcessStartInfo(Program, ["-D", "-e", "-f", Path.Combine(_folder, "config")]) { RedirectStandardError = true, UseShellExecute = false })!;
        var begun = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (_server.HasExited || begun.Elapsed > Patience)
                throw new InvalidOperationException($"sshd did not start: {(_server.HasExited ? await _server.StandardError.ReadToEndAsync() : "it does not answer")}");
            await Task.Delay(50);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void MakeKey(string name) => Run("-q", "-t", "ed25519", "-N", "", "-C", name, "-f", Path.Combine(_folder, name));

    /// <summary>"256 SHA256:… host (ED25519)".</summary>
    private string FingerprintOf(string name) => Run("-l", "-f", Path.Combine(_folder, $"{name}.pub")).Split(' ')[1];

    private static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ssh-keygen", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"ssh-keygen ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
