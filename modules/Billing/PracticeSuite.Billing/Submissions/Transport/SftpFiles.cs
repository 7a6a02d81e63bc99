using System.Net;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Platform.Outside;
using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Sftp;

namespace PracticeSuite.Billing.Submissions.Transport;

/// <summary>The folders of an account on a clearinghouse's server.</summary>
internal sealed class SftpFiles : IClearinghouseFiles
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SftpClient _client;
    private readonly SftpPlace _place;

    private SftpFiles(SftpClient client, SftpPlace place) => (_client, _place) = (client, place);

    /// <param name="secret">A password, or the private key of the account (PEM).</param>
    public static async Task<SftpFiles> OpenAsync(SftpPlace place, string secret, bool allowsPrivate, CancellationToken cancellationToken)
    {
        // The address itself is connected to, so that no name can lead elsewhere the second time.
        var address = await TriedAsync(() => AddressOf(place.Host, allowsPrivate, cancellationToken));
        var client = new SftpClient(new ConnectionInfo(address.ToString(), place.Port, place.UserName, SftpSecret.MethodOf(place.UserName, secret)) { Timeout = Patience })
        {
            OperationTimeout = Patience,
        };
        // Before a password is shown, the server has to be the one that was written down.
        var isStranger = false;
        client.HostKeyReceived += (_, key) =>
        {
            key.CanTrust = string.Equals(key.FingerPrintSHA256.TrimEnd('='), place.HostKey, StringComparison.Ordinal);
            isStranger = !key.CanTrust;
        };
        try
        {
            await TriedAsync(() => client.ConnectAsync(cancellationToken));
            return new SftpFiles(client, place);
        }
        // What the library throws after a key that was not trusted differs from one server to another.
        catch (TransportException) when (isStranger)
        {
            client.Dispose();
            throw new TransportException("The server shows another key than the one that is written down, so no password was sent; ask the clearinghouse whether its key has changed.");
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static async Task<IPAddress> AddressOf(string host, bool allowsPrivate, CancellationToken cancellationToken)
    {
        var all = await Dns.GetHostAddressesAsync(host, cancellationToken);
        return all.FirstOrDefault(address => allowsPrivate || PublicAddress.Is(address))
            ?? throw new TransportException("The clearinghouse's server is in a private network, which is not asked; whoever runs the installation can allow it (Clearinghouses:AllowPrivateAddresses).");
    }

    public Task WriteTemporaryAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken) => TriedAsync(async () =>
    {
        await using var file = await _client.OpenAsync(Out(FileNames.TemporaryOf(name)), FileMode.Create, FileAccess.Write, cancellationToken);
        await write(file);
        await file.FlushAsync(cancellationToken);
    });

    /// <summary>A folder that is not there says nothing of a file in it.</summary>
    public Task<bool> HasTemporaryAsync(string name, CancellationToken cancellationToken) => TriedAsync(async () =>
        await _client.ExistsAsync(_place.OutFolder, cancellationToken)
            ? await _client.ExistsAsync(Out(FileNames.TemporaryOf(name)), cancellationToken)
            : throw new TransportException("The folder of what goes out is not there on the clearinghouse's server; check its name, and ask the clearinghouse whether the account has changed."));

    public async Task<bool> RemoveTemporaryAsync(string name, CancellationToken cancellationToken)
    {
        if (!await HasTemporaryAsync(name, cancellationToken))
            return false;
        await TriedAsync(() => _client.DeleteFileAsync(Out(FileNames.TemporaryOf(name)), cancellationToken));
        return true;
    }

    /// <summary>The server's plain rename, which refuses a name that is taken.</summary>
    public Task ReleaseAsync(string name, CancellationToken cancellationToken) =>
        TriedAsync(() => _client.RenameFileAsync(Out(FileNames.TemporaryOf(name)), Out(name), cancellationToken));

    public Task<IReadOnlyList<WaitingFile>> ListAsync(CancellationToken cancellationToken) => TriedAsync<IReadOnlyList<WaitingFile>>(async () =>
    {
        var files = new List<ISftpFile>();
        await foreach (var file in _client.ListDirectoryAsync(_place.InFolder, cancellationToken))
            files.Add(file);
        return
        [
            .. files.Where(file => file.IsRegularFile && !FileNames.IsUnfinished(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new WaitingFile(file.Name, file.Length, new DateTimeOffset(file.LastWriteTimeUtc))),
        ];
    });

    public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) =>
        TriedAsync<Stream>(async () => await _client.OpenAsync($"{_place.InFolder.TrimEnd('/')}/{name}", FileMode.Open, FileAccess.Read, cancellationToken));

    public Task ArchiveAsync(string name, CancellationToken cancellationToken) => TriedAsync(async () =>
    {
        var archive = _place.ArchiveFolder.TrimEnd('/');
        var count = 0;
        while (await _client.ExistsAsync($"{archive}/{FileNames.Counted(name, count)}", cancellationToken))
            count++;
        await _client.RenameFileAsync($"{_place.InFolder.TrimEnd('/')}/{name}", $"{archive}/{FileNames.Counted(name, count)}", cancellationToken);
    });

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Out(string name) => $"{_place.OutFolder.TrimEnd('/')}/{name}";

    private static Task<bool> TriedAsync(Func<Task> work) => TriedAsync(async () =>
    {
        await work();
        return true;
    });

    private static async Task<T> TriedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (failure is SshException or System.Net.Sockets.SocketException or IOException or ObjectDisposedException or TimeoutException)
        {
            throw new TransportException(Told(failure));
        }
    }

    /// <summary>In words of our own: a server's may name its folders, and files of another sender.</summary>
    private static string Told(Exception failure) => failure switch
    {
        SshAuthenticationException => "The clearinghouse's server refuses the account; check the user name, and the password or key.",
        SftpPathNotFoundException => "A folder or file is not there on the clearinghouse's server; check the names of out, in and archive.",
        SftpPermissionDeniedException => "The account may not use a folder on the clearinghouse's server; ask the clearinghouse for the right.",
        SshException and not (SshConnectionException or SshOperationTimeoutException) => "The clearinghouse's server refused to write, rename or read a file; its name may be taken.",
        _ => "The clearinghouse's server does not answer; it is tried again by itself.",
    };
}
