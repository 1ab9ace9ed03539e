using System.Runtime.InteropServices;

namespace VolunteerHub.Core.Frame;

/// <summary>Keeps learned numbers in two bytes each: three digits are more than the tasks tell.</summary>
internal static class Halves
{
    /// <summary>So many numbers are read at a time.</summary>
    private const int BlockLength = 1 << 16;

    /// <summary>Makes every number what it will be when it is read back, so that a model judges the same whether it was learned here or read.</summary>
    public static void Round(Span<float> numbers)
    {
        foreach (ref var number in numbers)
            number = (float)(Half)number;
    }

    /// <summary>Writes every number.</summary>
    public static void Write(BinaryWriter writer, ReadOnlySpan<float> numbers)
    {
        foreach (var number in numbers)
            writer.Write((Half)number);
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <exception cref="EndOfStreamException">It ends before the numbers do.</exception>
    public static void Read(Stream stream, Span<float> numbers)
    {
        var block = new Half[Math.Min(numbers.Length, BlockLength)];
        for (var start = 0; start < numbers.Length; start += block.Length)
        {
            var part = block.AsSpan(0, Math.Min(block.Length, numbers.Length - start));
            stream.ReadExactly(MemoryMarshal.AsBytes(part));
            for (var i = 0; i < part.Length; i++)
                numbers[start + i] = (float)part[i];
        }
    }
}
