namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>Entries by how far they are, nearest first; of two as far the one with the lower number, so that runs are alike.</summary>
internal sealed class EntryQueue(int entries)
{
    private readonly int[] _heap = new int[entries];
    private readonly int[] _at = NewPlaces(entries);
    private readonly int[] _far = new int[entries];

    public int Count { get; private set; }

    public void Clear()
    {
        for (var i = 0; i < Count; i++)
            _at[_heap[i]] = -1;
        Count = 0;
    }

    /// <summary>Puts an entry in, or nearer if it is in.</summary>
    public void Put(int entry, int far)
    {
        _far[entry] = far;
        if (_at[entry] < 0)
        {
            _at[entry] = Count;
            _heap[Count++] = entry;
        }

        Up(_at[entry]);
    }

    /// <summary>Takes the nearest out.</summary>
    public int Take()
    {
        var entry = _heap[0];
        _at[entry] = -1;
        Count--;
        if (Count > 0)
        {
            _heap[0] = _heap[Count];
            _at[_heap[0]] = 0;
            Down(0);
        }

        return entry;
    }

    private static int[] NewPlaces(int entries)
    {
        var places = new int[entries];
        Array.Fill(places, -1);
        return places;
    }

    private bool Nearer(int a, int b) => _far[a] != _far[b] ? _far[a] < _far[b] : a < b;

    private void Up(int at)
    {
        var entry = _heap[at];
        for (; at > 0 && Nearer(entry, _heap[(at - 1) / 2]); at = (at - 1) / 2)
            Set(at, _heap[(at - 1) / 2]);
        Set(at, entry);
    }

    private void Down(int at)
    {
        var entry = _heap[at];
        for (var child = (2 * at) + 1; child < Count; child = (2 * at) + 1)
        {
            if (child + 1 < Count && Nearer(_heap[child + 1], _heap[child]))
                child++;
            if (!Nearer(_heap[child], entry))
                break;
            Set(at, _heap[child]);
            at = child;
        }

        Set(at, entry);
    }

    private void Set(int at, int entry)
    {
        _heap[at] = entry;
        _at[entry] = at;
    }
}
