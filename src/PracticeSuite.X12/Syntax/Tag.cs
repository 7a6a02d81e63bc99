namespace PracticeSuite.X12.Syntax;

/// <summary>Segment ids as numbers, which a switch can tell apart without making text of them.</summary>
internal static class Tag
{
    public const uint Isa = 'I' << 16 | 'S' << 8 | 'A', Iea = 'I' << 16 | 'E' << 8 | 'A', Ta1 = 'T' << 16 | 'A' << 8 | '1';
    public const uint Gs = 'G' << 8 | 'S', Ge = 'G' << 8 | 'E', St = 'S' << 8 | 'T', Se = 'S' << 8 | 'E';

    public const uint Amt = 'A' << 16 | 'M' << 8 | 'T', Bht = 'B' << 16 | 'H' << 8 | 'T', Bpr = 'B' << 16 | 'P' << 8 | 'R';
    public const uint Cas = 'C' << 16 | 'A' << 8 | 'S', Clm = 'C' << 16 | 'L' << 8 | 'M', Clp = 'C' << 16 | 'L' << 8 | 'P';
    public const uint Cn1 = 'C' << 16 | 'N' << 8 | '1', Crc = 'C' << 16 | 'R' << 8 | 'C', Ctx = 'C' << 16 | 'T' << 8 | 'X', Cur = 'C' << 16 | 'U' << 8 | 'R';
    public const uint Aaa = 'A' << 16 | 'A' << 8 | 'A', Eb = 'E' << 8 | 'B', Eq = 'E' << 8 | 'Q', Hsd = 'H' << 16 | 'S' << 8 | 'D', Iii = 'I' << 16 | 'I' << 8 | 'I';
    public const uint Ins = 'I' << 16 | 'N' << 8 | 'S', Le = 'L' << 8 | 'E', Ls = 'L' << 8 | 'S', Mpi = 'M' << 16 | 'P' << 8 | 'I', Msg = 'M' << 16 | 'S' << 8 | 'G';
    public const uint Dmg = 'D' << 16 | 'M' << 8 | 'G', Dtm = 'D' << 16 | 'T' << 8 | 'M', Dtp = 'D' << 16 | 'T' << 8 | 'P';
    public const uint Hcp = 'H' << 16 | 'C' << 8 | 'P', Hi = 'H' << 8 | 'I', Hl = 'H' << 8 | 'L';
    public const uint Ak1 = 'A' << 16 | 'K' << 8 | '1', Ak2 = 'A' << 16 | 'K' << 8 | '2', Ak9 = 'A' << 16 | 'K' << 8 | '9';
    public const uint Ik3 = 'I' << 16 | 'K' << 8 | '3', Ik4 = 'I' << 16 | 'K' << 8 | '4', Ik5 = 'I' << 16 | 'K' << 8 | '5';
    public const uint K3 = 'K' << 8 | '3', Lin = 'L' << 16 | 'I' << 8 | 'N', Lq = 'L' << 8 | 'Q', Lx = 'L' << 8 | 'X';
    public const uint Mia = 'M' << 16 | 'I' << 8 | 'A', Moa = 'M' << 16 | 'O' << 8 | 'A';
    public const uint N1 = 'N' << 8 | '1', N3 = 'N' << 8 | '3', N4 = 'N' << 8 | '4', Nm1 = 'N' << 16 | 'M' << 8 | '1', Nte = 'N' << 16 | 'T' << 8 | 'E';
    public const uint Oi = 'O' << 8 | 'I', Pat = 'P' << 16 | 'A' << 8 | 'T', Per = 'P' << 16 | 'E' << 8 | 'R', Plb = 'P' << 16 | 'L' << 8 | 'B';
    public const uint Prv = 'P' << 16 | 'R' << 8 | 'V', Ps1 = 'P' << 16 | 'S' << 8 | '1', Pwk = 'P' << 16 | 'W' << 8 | 'K', Qty = 'Q' << 16 | 'T' << 8 | 'Y';
    public const uint Rdm = 'R' << 16 | 'D' << 8 | 'M', Ref = 'R' << 16 | 'E' << 8 | 'F', Sbr = 'S' << 16 | 'B' << 8 | 'R', Stc = 'S' << 16 | 'T' << 8 | 'C';
    public const uint Sv1 = 'S' << 16 | 'V' << 8 | '1', Svc = 'S' << 16 | 'V' << 8 | 'C', Svd = 'S' << 16 | 'V' << 8 | 'D';
    public const uint Trn = 'T' << 16 | 'R' << 8 | 'N', Ts2 = 'T' << 16 | 'S' << 8 | '2', Ts3 = 'T' << 16 | 'S' << 8 | '3';

    /// <summary>0 where the bytes are no segment id.</summary>
    public static uint Of(ReadOnlySpan<byte> id)
    {
        if (id.Length is not (2 or 3) || !IsCapital(id[0]))
            return 0;
        uint tag = 0;
        foreach (var sign in id)
        {
            if (!IsCapital(sign) && sign is not (>= (byte)'0' and <= (byte)'9'))
                return 0;
            tag = tag << 8 | sign;
        }

        return tag;
    }

    public static string Text(uint tag) => tag switch
    {
        0 => "",
        <= 0xFFFF => string.Create(2, tag, static (text, tag) => (text[0], text[1]) = ((char)(tag >> 8), (char)(tag & 0xFF))),
        _ => string.Create(3, tag, static (text, tag) => (text[0], text[1], text[2]) = ((char)(tag >> 16), (char)(tag >> 8 & 0xFF), (char)(tag & 0xFF))),
    };

    private static bool IsCapital(byte sign) => sign is >= (byte)'A' and <= (byte)'Z';
}
