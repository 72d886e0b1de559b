;; Dot products of one question with chosen rows of int8: eight products an instruction, two rows for each part of the question that is read. The
;; sums are those of whole numbers, exact.
(module
  (memory (export "memory") 1)
  ;; $question: int16 components. $rows: rows of $dimensions int8 components, a multiple of 16. $numbers: $count numbers of rows, int32, an even
  ;; number of them. $sums: an int32 for each.
  (func (export "dotProducts")
    (param $question i32) (param $dimensions i32) (param $rows i32) (param $numbers i32) (param $count i32) (param $sums i32)
    (local $end i32) (local $asked i32) (local $part v128)
    (local $first i32) (local $first_end i32) (local $second i32) (local $sum_first v128) (local $sum_second v128)
    (local.set $end (i32.add (local.get $sums) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $each_two
        (br_if $done (i32.ge_u (local.get $sums) (local.get $end)))
        (local.set $first (i32.add (local.get $rows) (i32.mul (local.get $dimensions) (i32.load (local.get $numbers)))))
        (local.set $second (i32.add (local.get $rows) (i32.mul (local.get $dimensions) (i32.load offset=4 (local.get $numbers)))))
        (local.set $first_end (i32.add (local.get $first) (local.get $dimensions)))
        (local.set $asked (local.get $question))
        (local.set $sum_first (v128.const i32x4 0 0 0 0))
        (local.set $sum_second (v128.const i32x4 0 0 0 0))
        (loop $each_sixteen
          (local.set $part (v128.load (local.get $asked)))
          (local.set $sum_first
            (i32x4.add (local.get $sum_first) (i32x4.dot_i16x8_s (local.get $part) (v128.load8x8_s (local.get $first)))))
          (local.set $sum_second
            (i32x4.add (local.get $sum_second) (i32x4.dot_i16x8_s (local.get $part) (v128.load8x8_s (local.get $second)))))
          (local.set $part (v128.load offset=16 (local.get $asked)))
          (local.set $sum_first
            (i32x4.add (local.get $sum_first) (i32x4.dot_i16x8_s (local.get $part) (v128.load8x8_s offset=8 (local.get $first)))))
          (local.set $sum_second
            (i32x4.add (local.get $sum_second) (i32x4.dot_i16x8_s (local.get $part) (v128.load8x8_s offset=8 (local.get $second)))))
          (local.set $asked (i32.add (local.get $asked) (i32.const 32)))
          (local.set $first (i32.add (local.get $first) (i32.const 16)))
          (local.set $second (i32.add (local.get $second) (i32.const 16)))
          (br_if $each_sixteen (i32.lt_u (local.get $first) (local.get $first_end))))
        ;; Both rows' four sums to two each, then to one each, which lie side by side.
        (local.set $part
          (i32x4.add
            (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $sum_first) (local.get $sum_second))
            (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $sum_first) (local.get $sum_second))))
        (v128.store64_lane 0 (local.get $sums)
          (i32x4.add
            (i8x16.shuffle 0 1 2 3 8 9 10 11 0 1 2 3 8 9 10 11 (local.get $part) (local.get $part))
            (i8x16.shuffle 4 5 6 7 12 13 14 15 4 5 6 7 12 13 14 15 (local.get $part) (local.get $part))))
        (local.set $numbers (i32.add (local.get $numbers) (i32.const 8)))
        (local.set $sums (i32.add (local.get $sums) (i32.const 8)))
        (br $each_two)))))
