using System.Data;

namespace PracticeSuite.Platform.Data;

/// <summary>Rows as the bulk loader takes them: it walks forward and asks for values by position, nothing else.</summary>
internal sealed class BulkReader(BulkTable table, IReadOnlyList<object> rows) : IDataReader
{
    private int _row = -1;

    public int FieldCount => table.Columns.Count;

    public int Depth => 0;

    public bool IsClosed => false;

    public int RecordsAffected => -1;

    public object this[int i] => GetValue(i);

    public object this[string name] => GetValue(GetOrdinal(name));

    public bool Read() => ++_row < rows.Count;

    public object GetValue(int i) => table.Columns[i].ValueOf(rows[_row]) ?? DBNull.Value;

    public int GetValues(object[] values)
    {
        for (var i = 0; i < FieldCount; i++)
            values[i] = GetValue(i);
        return FieldCount;
    }

    public string GetName(int i) => table.Columns[i].Name;

    public int GetOrdinal(string name) => table.Columns.Select((column, i) => (column, i)).First(pair => pair.column.Name == name).i;

    public bool IsDBNull(int i) => GetValue(i) is DBNull;

    public bool NextResult() => false;

    public void Close()
    {
    }

    public void Dispose()
    {
    }

    public Type GetFieldType(int i) => typeof(object);

    public string GetDataTypeName(int i) => nameof(Object);

    public bool GetBoolean(int i) => (bool)GetValue(i);

    public byte GetByte(int i) => (byte)GetValue(i);

    public char GetChar(int i) => (char)GetValue(i);

    public DateTime GetDateTime(int i) => (DateTime)GetValue(i);

    public decimal GetDecimal(int i) => (decimal)GetValue(i);

    public double GetDouble(int i) => (double)GetValue(i);

    public float GetFloat(int i) => (float)GetValue(i);

    public Guid GetGuid(int i) => (Guid)GetValue(i);

    public short GetInt16(int i) => (short)GetValue(i);

    public int GetInt32(int i) => (int)GetValue(i);

    public long GetInt64(int i) => (long)GetValue(i);

    public string GetString(int i) => (string)GetValue(i);

    public long GetBytes(int i, long fieldOffset, byte[]? buffer, int bufferoffset, int length) => throw new NotSupportedException();

    public long GetChars(int i, long fieldoffset, char[]? buffer, int bufferoffset, int length) => throw new NotSupportedException();

    public IDataReader GetData(int i) => throw new NotSupportedException();

    public DataTable? GetSchemaTable() => null;
}
